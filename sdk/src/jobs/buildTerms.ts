import {
  type Address,
  bytesToBigInt,
  encodeAbiParameters,
  getAddress,
  type Hex,
  hexToBigInt,
  keccak256,
  zeroAddress,
} from "viem";
import { capabilityId } from "../actions/agents/capabilityId.ts";
import { getAgent } from "../actions/agents/getAgent.ts";
import { getAinuValue } from "../actions/tokens/getAinuValue.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import { chainTime } from "./chainTime.ts";

/** How long each phase of a job may take, in seconds. */
export type JobPeriods = {
  /** From now until the provider must have accepted; an hour by default. */
  readonly opening?: number;
  /** From acceptance until the work must be in; an hour by default. */
  readonly work?: number;
  /** From submission until silence pays the provider; a day by default. */
  readonly review?: number;
  /** From rejection until silence refunds the client; a day by default. */
  readonly contest?: number;
};

/** Who rules contested rejections. */
export type JobArbitrator = {
  readonly address: Address;
  readonly courtId?: bigint;
  readonly minJurors?: number;
};

export type BuildTermsParameters = {
  readonly agentId: bigint;
  /** Acts for the agent; its wallet by default, or its owner if it has none. */
  readonly provider?: Address;
  /** Ledger account that is paid; the provider by default. */
  readonly payee?: Address;
  /** Such as `data.profile`. */
  readonly capability: string;
  readonly token: Address;
  /** Units of the token, protocol fee included. */
  readonly price: bigint;
  /** The client's loss beyond a refund if the job fails, in units of the token; none by default. */
  readonly damages?: bigint;
  /** AINU wei locked from the agent's bond; by default what the damages are worth. */
  readonly bond?: bigint;
  /** Nobody by default: then a rejection applies `defaultRuling` at once. */
  readonly arbitrator?: JobArbitrator;
  /** 1 to 5 give the provider 0, 25, 50, 75 or 100 % where nobody rules; 3 by default. */
  readonly defaultRuling?: number;
  readonly periods?: JobPeriods;
};

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Half each: where nobody rules, neither side gains by being difficult. */
const DEFAULT_RULING = 3;

/** Terms of a job by `client`, with a default for what is not given. */
export async function buildTerms(
  client: AinurClient,
  parameters: BuildTermsParameters & { readonly client: Address; readonly spec: Hex; readonly salt: bigint },
): Promise<JobTerms> {
  const { agentId, token, price, damages = 0n, arbitrator, periods = {} } = parameters;
  const [provider, bond, now] = await Promise.all([
    parameters.provider ?? providerOf(client, agentId),
    parameters.bond ?? (damages === 0n ? 0n : getAinuValue(client, { token, amount: damages })),
    chainTime(client),
  ]);
  return {
    client: getAddress(parameters.client),
    provider: getAddress(provider),
    payee: getAddress(parameters.payee ?? provider),
    agentId,
    capability: capabilityId(parameters.capability),
    spec: parameters.spec,
    token: getAddress(token),
    price,
    damages,
    bond,
    arbitrator: getAddress(arbitrator?.address ?? zeroAddress),
    courtId: arbitrator?.courtId ?? 0n,
    minJurors: arbitrator?.minJurors ?? 0,
    defaultRuling: parameters.defaultRuling ?? DEFAULT_RULING,
    openBy: now + (periods.opening ?? HOUR),
    workPeriod: periods.work ?? HOUR,
    reviewPeriod: periods.review ?? DAY,
    contestPeriod: periods.contest ?? DAY,
    salt: parameters.salt,
  };
}

/** The salt of a job: from its idempotency key, so that the chain itself remembers it, or else random. */
export function saltOf(client: AinurClient, account: Address, key: string | undefined): bigint {
  if (key === undefined) return bytesToBigInt(crypto.getRandomValues(new Uint8Array(32)));
  const encoded = encodeAbiParameters(
    [{ type: "uint256" }, { type: "address" }, { type: "address" }, { type: "string" }],
    [BigInt(client.chain.id), addressOf(client, "jobs"), account, key],
  );
  return hexToBigInt(keccak256(encoded));
}

async function providerOf(client: AinurClient, agentId: bigint): Promise<Address> {
  const { wallet, owner } = await getAgent(client, { agentId });
  return wallet === zeroAddress ? owner : wallet;
}
