import type { AinurClient } from "../../client/AinurClient.ts";
import type { AttributeWorkParameters, Attribution } from "../../coalition/composite/attributeWork.ts";
import { JobsNotEnded } from "../../coalition/composite/errors.ts";
import { getJobReceipt } from "../../jobs/getJobReceipt.ts";
import type { Job } from "../../jobs/Job.ts";

export type AttributeCoalitionParameters = Omit<AttributeWorkParameters, "outcomes"> & {
  /** By subtask; those that were never opened are left out. */
  readonly jobs: ReadonlyMap<string, Pick<Job, "id" | "terms" | "openedAt">>;
};

/**
 * Who of a coalition did what, from how its jobs ended, and what each gets of a bonus in units of the token. Pays nothing: send each
 * share to its `payee`, such as with `client.ledger.transfer`.
 *
 * Throws `JobsNotEnded` and `AttributionError`.
 *
 * @example
 * const { shares } = await client.coalitions.attribute({ coalition, jobs, bonus: 1_000000n });
 */
export async function attributeCoalition(
  client: AinurClient,
  { jobs, ...parameters }: AttributeCoalitionParameters,
): Promise<Attribution> {
  const { attributeWork } = await import("../../coalition/composite/attributeWork.ts");
  const ended = await Promise.all(
    [...jobs].map(async ([subtask, job]) => {
      const { bond, price } = job.terms;
      return { subtask, bond, price, receipt: await getJobReceipt(client, job) };
    }),
  );
  const running = ended.filter(({ receipt }) => receipt === undefined).map(({ subtask }) => subtask);
  if (running.length > 0) throw new JobsNotEnded({ subtasks: running });
  const outcomes = ended.flatMap(({ subtask, bond, price, receipt }) => {
    if (receipt === undefined) return [];
    const { toPayee, fee, payee, status } = receipt;
    // Work for nothing is done when it was accepted.
    const done = price > 0n ? Number(toPayee + fee) / Number(price) : Number(status === "Completed");
    return [{ subtask, bond, payee, done }];
  });
  return attributeWork({ ...parameters, outcomes });
}
