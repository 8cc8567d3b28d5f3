import { type Account, type Address, type Hash, isAddressEqual, zeroAddress } from "viem";
import { defendRuling } from "../actions/court/defendRuling.ts";
import { type Appeal, getAppeal } from "../actions/court/getAppeal.ts";
import { getJob } from "../actions/jobs/getJob.ts";
import { getRate } from "../actions/tokens/getRate.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { isContractError } from "../errors/ContractError.ts";
import { ensureFunds, inTurn } from "../jobs/ensureFunds.ts";
import type { JobDispute } from "../jobs/getJobDispute.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import { waitFor } from "../write/waitFor.ts";
import { challengeLoss } from "./challengeLoss.ts";

export type DefendOptions = {
  /**
   * Most that is posted for a job in all of its rounds, in units of its token. By default as much in each round as the challenge
   * would take.
   */
  readonly budget?: bigint;
};

export type DefendJobParameters = DefendOptions & {
  /** A party of the job; nothing is done for anybody else. */
  readonly account: Account;
  readonly jobId: bigint;
  readonly terms: JobTerms;
  readonly dispute: JobDispute;
};

/** What was done about a challenge. Amounts are units of the job's token. */
export type Defence = {
  readonly disputeId: bigint;
  /** The round whose ruling was challenged. */
  readonly round: number;
  /** The ruling that the challenge asks for. */
  readonly choice: number;
  /** What the challenge would take of price and bond. */
  readonly atStake: bigint;
  /** What the answer costs; the winner of the next round gets it back. */
  readonly cost: bigint;
} & (
  | { readonly answer: "defended"; readonly hash: Hash }
  /** It costs more than what is left of the budget. */
  | { readonly answer: "yielded"; readonly left: bigint }
);

const RATE_SCALE = 10n ** 18n;

/** Somebody else was faster, or time, or another challenge came in its place: the next look shows it. */
const races = ["AppealCostTooHigh", "AppealTimeOver", "NotChallenged", "WrongPhase"] as const;

/**
 * Answers a challenge to the court's ruling that nobody has answered, if it would take something from the account. The post comes
 * from the account's Ledger balance, where what is missing is deposited, and the court is made its operator. All that is known comes
 * from the chain, what was posted in earlier rounds too.
 *
 * @returns What was done; `undefined` where there was nothing to do.
 */
export async function defendJob(
  client: AinurClient,
  { account, jobId, terms, dispute: { disputeId, court }, budget }: DefendJobParameters,
): Promise<Defence | undefined> {
  const party = partyOf(terms, account.address);
  if (party === undefined || court?.phase !== "Appeal") return undefined;
  const appeal = await getAppeal(client, { disputeId, round: court.round });
  if (!isWaiting(appeal)) return undefined;

  const { choice, cost } = appeal;
  const [state, bondValue, spent] = await Promise.all([
    getJob(client, { jobId }),
    bondValueOf(client, terms),
    postedBefore(client, { disputeId, round: court.round, account: account.address }),
  ]);
  const atStake = challengeLoss({ terms, state, party, ruling: Number(court.ruling), choice, bondValue });
  if (atStake <= 0n) return undefined;
  const challenge = { disputeId, round: court.round, choice, atStake, cost };
  // What was posted before comes back if this is lost by silence, and votes have been on this side since: it is no reason to yield.
  const left = budget === undefined ? atStake : budget - spent;
  if (cost > left) return { ...challenge, answer: "yielded", left: left > 0n ? left : 0n };

  try {
    const hash = await inTurn(client, account, async () => {
      const operator = addressOf(client, "court");
      await ensureFunds(client, { account, token: court.feeToken, amount: cost, operator, fund: true });
      const sent = await defendRuling(client, { account, disputeId, maxCost: cost });
      await waitFor(client, { hash: sent, confirmations: 1 });
      return sent;
    });
    return { ...challenge, answer: "defended", hash };
  } catch (error) {
    if (races.some((name) => isContractError(error, name))) return undefined;
    throw error;
  }
}

/** Which party of a job an account is. */
export function partyOf({ client, provider }: JobTerms, account: Address): "client" | "provider" | undefined {
  if (isAddressEqual(client, account)) return "client";
  return isAddressEqual(provider, account) ? "provider" : undefined;
}

function isWaiting({ challenger, defender }: Appeal): boolean {
  return challenger !== zeroAddress && defender === zeroAddress;
}

/** In units of the job's token; nothing where that has no rate any more. */
async function bondValueOf(client: AinurClient, { bond, token }: JobTerms): Promise<bigint> {
  const rate = await getRate(client, { token });
  return rate === 0n ? 0n : (bond * RATE_SCALE) / rate;
}

/** What an account posted to defend the rulings of earlier rounds. */
async function postedBefore(
  client: AinurClient,
  {
    disputeId,
    round,
    account,
  }: { readonly disputeId: bigint; readonly round: number; readonly account: Address },
): Promise<bigint> {
  const rounds = Array.from({ length: round }, (_, index) => index);
  const earlier = await Promise.all(rounds.map((index) => getAppeal(client, { disputeId, round: index })));
  return earlier
    .filter(({ defender }) => isAddressEqual(defender, account))
    .reduce((total, { cost }) => total + cost, 0n);
}
