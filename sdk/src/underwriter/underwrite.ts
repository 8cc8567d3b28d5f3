import { type Account, type Address, zeroHash } from "viem";
import { capabilityId } from "../actions/agents/capabilityId.ts";
import { depositCapital } from "../actions/insurance/depositCapital.ts";
import { getPoolSettings } from "../actions/insurance/getPoolSettings.ts";
import { getPoolShares } from "../actions/insurance/getPoolShares.ts";
import { getPoolState } from "../actions/insurance/getPoolState.ts";
import { previewRedeem } from "../actions/insurance/previewRedeem.ts";
import { setPremiumRate } from "../actions/insurance/setPremiumRate.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { type RateForParameters, rateFor } from "../insurance/rateFor.ts";
import { chainTime } from "../jobs/chainTime.ts";
import { sleep } from "../jobs/sleep.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { waitFor } from "../write/waitFor.ts";
import { type EnsurePoolParameters, ensurePool } from "./ensurePool.ts";
import { lossHistory } from "./lossHistory.ts";
import type { UnderwriterEvent } from "./UnderwriterEvent.ts";

export type UnderwriteParameters = EnsurePoolParameters & {
  /** What the account's shares of the pool are kept worth, in units of the asset, from its tokens outside the Ledger. */
  readonly capital: bigint;
  /** Losses by capability id, that of all pools of the asset on the chain if not given; see `lossHistory`. */
  readonly history?: () => Promise<RateForParameters["history"]>;
  /** What is charged beyond the expected loss, in basis points of it; that of `rateFor` if not given. */
  readonly loadingBps?: number;
  /** Milliseconds between two looks; ten minutes by default. */
  readonly interval?: number;
  /** Ends the loop. */
  readonly signal?: AbortSignal;
  readonly log?: (event: UnderwriterEvent) => void;
};

const DAY = 86_400;
const TEN_MINUTES = 600_000;
const ERROR_PAUSE = 10_000;

/**
 * Runs an insurance pool until `signal` aborts: finds or makes it, keeps capital in it, and once a day posts the rate that its
 * losses and those of the others suggest. It may be stopped at any moment: all that it knows is on the chain.
 *
 * Later errors are logged and what failed is tried again.
 *
 * @example
 * await underwrite(client, {
 *   asset: usd, capability: "data.profile", name: "Profiles", symbol: "aiPRO",
 *   rate: parseEther("0.02"), capital: 10_000_000000n, signal,
 * });
 */
export async function underwrite(client: AinurClient, parameters: UnderwriteParameters): Promise<void> {
  const { signal = new AbortController().signal, log = () => undefined, interval = TEN_MINUTES } = parameters;
  const account = actingAccount(client, parameters.account);
  let pool: Address | undefined;
  while (!signal.aborted) {
    let pause = interval;
    try {
      if (pool === undefined) {
        pool = await ensurePool(client, { ...parameters, account });
        log({ type: "opened", pool });
      }
      await keepCapital(client, { pool, account, capital: parameters.capital, log });
      await postRate(client, { pool, account, parameters, log });
    } catch (error) {
      if (signal.aborted) return;
      pause = Math.min(ERROR_PAUSE, interval);
      log({ type: "retrying", error, milliseconds: pause });
    }
    await sleep(pause, signal);
  }
}

type Duty = {
  readonly pool: Address;
  readonly account: Account;
  readonly log: (event: UnderwriterEvent) => void;
};

/** Deposits what our shares are worth too little. */
async function keepCapital(
  client: AinurClient,
  { pool, account, capital, log }: Duty & Pick<UnderwriteParameters, "capital">,
): Promise<void> {
  const shares = await getPoolShares(client, { pool, owner: account.address });
  const amount = capital - (await previewRedeem(client, { pool, shares }));
  if (amount <= shareRounding(capital)) return;
  await waitFor(client, { hash: await depositCapital(client, { account, pool, amount }) });
  log({ type: "deposited", pool, amount });
}

/** Shares are worth a unit less than was paid for them, which is no reason to pay again. */
function shareRounding(capital: bigint): bigint {
  return capital / 1_000n;
}

async function postRate(
  client: AinurClient,
  { pool, account, parameters, log }: Duty & { readonly parameters: UnderwriteParameters },
): Promise<void> {
  const { asset, capability, loadingBps } = parameters;
  const [state, settings, now] = await Promise.all([
    getPoolState(client, { pool }),
    getPoolSettings(client, { pool }),
    chainTime(client),
  ]);
  if (now < state.rateSetAt + DAY) return;
  const history = await (parameters.history?.() ?? lossHistory(client, { asset }));
  const { rate, target, credibility } = rateFor({
    history,
    capability: capability === undefined ? zeroHash : capabilityId(capability),
    current: state.rate,
    minRate: settings.minRate,
    maxRate: settings.maxRate,
    maxStepBps: settings.maxStepBps,
    ...(loadingBps !== undefined && { loadingBps }),
  });
  if (rate === state.rate) return;
  await waitFor(client, { hash: await setPremiumRate(client, { account, pool, rate }) });
  log({ type: "priced", pool, rate, target, credibility });
}
