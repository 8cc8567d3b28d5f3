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
import { getScore } from "../actions/reputation/getScore.ts";
import { getAinuValue } from "../actions/tokens/getAinuValue.ts";
import { getRate } from "../actions/tokens/getRate.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { requiredBond } from "../math/bond.ts";
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
  /** The protocol's court if not given. */
  readonly address?: Address;
  readonly courtId?: bigint;
  /** As many as the arbitrator thinks right if not given. */
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
  /** AINU wei locked from the agent's bond; by default what the damages are worth, or what `risk` asks for if that is more. */
  readonly bond?: bigint;
  /**
   * Basis points, 10,000 being ordinary: asks for a bond that fits price, risk and the agent's score when the job is funded.
   * Nothing is asked for by default.
   */
  readonly risk?: number;
  /**
   * By default the protocol's court, which takes its fees in listed tokens only: nobody in others. Where nobody rules, as
   * with `null`, a rejection applies `defaultRuling` at once.
   */
  readonly arbitrator?: JobArbitrator | null;
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
  const { agentId, token, price, damages = 0n, risk = 0, periods = {} } = parameters;
  const [provider, bond, arbitrator, now] = await Promise.all([
    parameters.provider ?? providerOf(client, agentId),
    parameters.bond ?? bondFor(client, { agentId, token, price, damages, risk }),
    parameters.arbitrator === undefined ? courtFor(client, token) : parameters.arbitrator,
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
    risk,
    arbitrator:
      arbitrator === null ? zeroAddress : getAddress(arbitrator.address ?? addressOf(client, "court")),
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

/** The court, where it takes its fees in the token of the job. */
async function courtFor(client: AinurClient, token: Address): Promise<JobArbitrator | null> {
  return (await getRate(client, { token })) === 0n ? null : {};
}

/** What damages are worth in AINU, and at least what the risk asks for. */
async function bondFor(
  client: AinurClient,
  {
    agentId,
    token,
    price,
    damages,
    risk,
  }: Pick<JobTerms, "agentId" | "token" | "price" | "damages" | "risk">,
): Promise<bigint> {
  const inAinu = (amount: bigint) => (amount === 0n ? 0n : getAinuValue(client, { token, amount }));
  const loss = await inAinu(damages);
  if (risk === 0) return loss;
  const [value, score] = await Promise.all([inAinu(price), getScore(client, { agentId })]);
  const required = requiredBond({ value, score, risk: BigInt(risk) });
  if (loss > required) return loss;
  return required;
}

async function providerOf(client: AinurClient, agentId: bigint): Promise<Address> {
  const { wallet, owner } = await getAgent(client, { agentId });
  return wallet === zeroAddress ? owner : wallet;
}
