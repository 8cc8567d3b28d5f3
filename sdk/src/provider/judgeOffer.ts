import { getFreeBond } from "../actions/staking/getFreeBond.ts";
import { isEligible } from "../actions/staking/isEligible.ts";
import { getAinuValue } from "../actions/tokens/getAinuValue.ts";
import { judgeTerms } from "./judgeTerms.ts";
import { isUnreadable, readOffer } from "./readOffer.ts";
import type { Service, TendedJob } from "./Service.ts";

export type Verdict =
  | { readonly answer: "accept" }
  | { readonly answer: "decline"; readonly reason: string }
  /** Ask again later. */
  | { readonly answer: "postpone"; readonly reason: string };

/** Whether to take a job: its terms, then the bond, then whether its file can be read, then the caller's own rule. */
export async function judgeOffer(service: Service, job: TendedJob, signal: AbortSignal): Promise<Verdict> {
  const { client, agentId, policy, capability } = service;
  const { terms } = job;
  const value = await getAinuValue(client, { token: terms.token, amount: terms.price });
  const objection = judgeTerms({ terms, policy, value });
  if (objection !== undefined) return { answer: "decline", reason: objection };

  const [free, isBonded] = await Promise.all([
    getFreeBond(client, { agentId }),
    isEligible(client, { agentId }),
  ]);
  if (!isBonded) return { answer: "postpone", reason: "the agent's bond is below the minimum" };
  if (free < terms.bond) return { answer: "postpone", reason: `only ${free} of the bond is free` };

  try {
    const { spec, input } = await readOffer(service, job, signal);
    if (spec.capability !== capability)
      return { answer: "decline", reason: `its specification asks for ${spec.capability}` };
    const opinion = await service.accept({ ...job, spec, input });
    if (opinion === true) return { answer: "accept" };
    return { answer: "decline", reason: opinion === false ? "it is not wanted" : opinion };
  } catch (error) {
    if (isUnreadable(error)) return { answer: "decline", reason: error.message };
    throw error;
  }
}
