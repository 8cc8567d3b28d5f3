import { type Address, getAddress, type Hash } from "viem";
import { getTransaction } from "viem/actions";
import { type JobOutcome, jobOutcomes, nameOf } from "../actions/jobs/contractEnums.ts";
import { getJob } from "../actions/jobs/getJob.ts";
import { isFinal, type JobStatus, jobStatusOf } from "../actions/jobs/jobStatuses.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { getEvents } from "../events/getEvents.ts";
import { eventually } from "./eventually.ts";
import type { JobContext } from "./Job.ts";
import { scoreBefore } from "./scoreBefore.ts";

/** How a job ended. Amounts are units of its token, of all that it was about: milestones included. */
export type JobReceipt = {
  readonly jobId: bigint;
  readonly status: JobStatus;
  readonly token: Address;
  readonly payee: Address;
  readonly client: Address;
  readonly toPayee: bigint;
  readonly fee: bigint;
  readonly toClient: bigint;
  /** AINU wei taken from the agent's bond for the client. */
  readonly slashed: bigint;
  /** AINU wei taken from the agent's bond beyond that, for its offence. */
  readonly penalty: bigint;
  /** Paid to the client by the job's insurance. */
  readonly insured: bigint;
  readonly transactionHash: Hash;
  /** Who sent that: of a job that was cancelled, the party that did so, or whoever pushed it when its time was over. */
  readonly closedBy: Address;
  /** Absent while the receipt is not written, as after a job that never began. */
  readonly reputation?: {
    readonly outcome: JobOutcome;
    /** Whether the job was one that may move the score. */
    readonly scored: boolean;
    /** `undefined` where the node has forgotten too much. */
    readonly scoreBefore: number | undefined;
    readonly scoreAfter: number;
  };
};

/** The receipt of a job that has ended, from its events. */
export async function getJobReceipt(
  client: AinurClient,
  { id, terms, openedAt }: Pick<JobContext, "id" | "terms" | "openedAt">,
): Promise<JobReceipt | undefined> {
  const filter = { contract: "jobs", args: { jobId: id }, fromBlock: openedAt } as const;
  const events = await eventually(
    client,
    async () => {
      const found = await getEvents(client, filter);
      return found.some(({ eventName }) => eventName === "JobClosed") ? found : undefined;
    },
    async () => isFinal((await getJob(client, { jobId: id })).status),
  );
  const closed = events?.find((event) => event.eventName === "JobClosed");
  if (events === undefined || closed === undefined) return undefined;
  const milestones = events.filter((event) => event.eventName === "MilestonePaid");
  const bond = events.find((event) => event.eventName === "BondSettled");
  const cover = events.find((event) => event.eventName === "CoverSettled");
  const { from } = await getTransaction(client, { hash: closed.transactionHash });
  const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n);
  return {
    jobId: id,
    status: jobStatusOf(closed.args.status),
    token: terms.token,
    payee: terms.payee,
    client: terms.client,
    toPayee: sum([...milestones.map((event) => event.args.toPayee), closed.args.toPayee]),
    fee: sum([...milestones.map((event) => event.args.fee), closed.args.fee]),
    toClient: closed.args.toClient,
    slashed: bond?.args.toClient ?? 0n,
    penalty: bond?.args.penalty ?? 0n,
    insured: cover?.args.paid ?? 0n,
    transactionHash: closed.transactionHash,
    closedBy: getAddress(from),
    ...(await reputationOf(client, { id, agentId: terms.agentId, from: closed.blockNumber })),
  };
}

async function reputationOf(
  client: AinurClient,
  { id, agentId, from }: { readonly id: bigint; readonly agentId: bigint; readonly from: bigint },
): Promise<Pick<JobReceipt, "reputation">> {
  const [recorded] = await getEvents(client, {
    contract: "reputation",
    eventName: "ReceiptRecorded",
    args: { agentId, jobId: id },
    fromBlock: from,
  });
  if (recorded === undefined) return {};
  const { outcome, scored, score } = recorded.args;
  return {
    reputation: {
      outcome: nameOf(jobOutcomes, outcome),
      scored,
      scoreBefore: await scoreBefore(client, recorded),
      scoreAfter: score,
    },
  };
}
