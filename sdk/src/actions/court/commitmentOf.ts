import { encodeAbiParameters, type Hex, keccak256 } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { addressOf } from "../../client/ContractCall.ts";

export type CommitmentOfParameters = {
  readonly disputeId: bigint;
  /** Counted from 0. */
  readonly round: number;
  /** The juror. */
  readonly agentId: bigint;
  /** 0 refuses to rule; from 1 on the choices in their order. */
  readonly choice: number;
  /** 32 bytes that nobody else knows. */
  readonly salt: Hex;
};

const words = [
  { type: "uint256" },
  { type: "address" },
  { type: "uint256" },
  { type: "uint8" },
  { type: "uint256" },
  { type: "uint8" },
  { type: "bytes32" },
] as const;

/**
 * What a juror commits to, computed without asking the chain: a node that was asked would learn choice and salt.
 *
 * @example
 * const commitment = client.court.commitmentOf({ disputeId, round, agentId, choice: 1, salt });
 */
export function commitmentOf(
  client: AinurClient,
  { disputeId, round, agentId, choice, salt }: CommitmentOfParameters,
): Hex {
  const court = addressOf(client, "court");
  return keccak256(
    encodeAbiParameters(words, [BigInt(client.chain.id), court, disputeId, round, agentId, choice, salt]),
  );
}
