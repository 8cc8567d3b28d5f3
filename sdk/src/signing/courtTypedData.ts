import type { TypedDataDefinition, TypedDataParameter } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";

/** What a juror can sign. `EIP-712` field lists by primary type. */
export const courtTypes = {
  Commit: [
    { name: "disputeId", type: "uint256" },
    { name: "round", type: "uint8" },
    { name: "seat", type: "uint16" },
    { name: "agentId", type: "uint256" },
    { name: "commitment", type: "bytes32" },
    { name: "deadline", type: "uint256" },
  ],
  Reveal: [
    { name: "disputeId", type: "uint256" },
    { name: "round", type: "uint8" },
    { name: "seat", type: "uint16" },
    { name: "agentId", type: "uint256" },
    { name: "choice", type: "uint8" },
    { name: "salt", type: "bytes32" },
    { name: "deadline", type: "uint256" },
  ],
} as const satisfies Readonly<Record<string, readonly TypedDataParameter[]>>;

/** The EIP-712 typed data of a juror's act, ready to be signed. */
export function courtTypedData(
  client: AinurClient,
  primaryType: keyof typeof courtTypes,
  message: Readonly<Record<string, unknown>>,
): TypedDataDefinition {
  const verifyingContract = addressOf(client, "court");
  return {
    domain: { name: "Ainur Court", version: "1", chainId: client.chain.id, verifyingContract },
    types: courtTypes,
    primaryType,
    message: { ...message },
  };
}
