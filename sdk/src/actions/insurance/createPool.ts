import { type Address, type Hash, type Hex, zeroHash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { capabilityId } from "../agents/capabilityId.ts";

export type CreatePoolParameters = WriteOptions & {
  /** Token of premiums, cover and capital. */
  readonly asset: Address;
  /** Insures jobs of this capability only, such as `data.profile`; of any if not given. */
  readonly capability?: string;
  /** Name and symbol of the shares. */
  readonly name: string;
  readonly symbol: string;
  /** For each unit of cover, 1e18 fixed point. */
  readonly rate: bigint;
  /** Who sets the rate later; the account if not given. */
  readonly manager?: Address;
  /** Capital over open cover, in basis points; 10,000 by default and at least. */
  readonly ratioBps?: number;
  /**
   * Most that the pool stands for with one agent and with one client, in basis points of capital; 2,000 by default. An agent has
   * a tenth of it up to a score of 500 and all of it at 1,000: see `agentCoverCap`.
   */
  readonly agentCapBps?: number;
  readonly clientCapBps?: number;
  /**
   * Seconds from the request to the redemption of shares, 30 to 365 days; 60 days by default. Jobs are insured that are shorter
   * by the time of a dispute: see `longestCovered`.
   */
  readonly redemptionDelay?: number;
  /** Bounds of the rate and of a premium over its cover, 1e18 fixed point; 0.1 % and 50 % by default. */
  readonly minRate?: bigint;
  readonly maxRate?: bigint;
  /** Most that the rate can change in a day, in basis points of it; 1,000 by default. */
  readonly maxStepBps?: number;
};

const DAY = 86_400;
const ONE = 10n ** 18n;

/**
 * Opens an insurance pool. Its address is in the event `PoolCreated`.
 *
 * Throws `ContractError` such as `InvalidSettings`, `RateOutOfBounds`.
 *
 * @example
 * const hash = await client.insurance.createPool({ asset: usd, name: "Profiles", symbol: "aiPRO", rate: parseEther("0.02") });
 * const { pool } = eventOf((await client.waitFor({ hash })).events, "PoolCreated").args;
 */
export async function createPool(
  client: AinurClient,
  {
    asset,
    capability,
    name,
    symbol,
    rate,
    manager,
    ratioBps = 10_000,
    agentCapBps = 2_000,
    clientCapBps = 2_000,
    redemptionDelay = 60 * DAY,
    minRate = ONE / 1_000n,
    maxRate = ONE / 2n,
    maxStepBps = 1_000,
    ...options
  }: CreatePoolParameters,
): Promise<Hash> {
  const insured: Hex = capability === undefined ? zeroHash : capabilityId(capability);
  const settings = {
    asset,
    capability: insured,
    ratioBps,
    agentCapBps,
    clientCapBps,
    redemptionDelay,
    minRate,
    maxRate,
    maxStepBps,
  };
  return writeAction(client, {
    ...options,
    contract: "insurancePools",
    functionName: "create",
    args: [settings, manager ?? actingAccount(client, options.account).address, rate, name, symbol],
  });
}
