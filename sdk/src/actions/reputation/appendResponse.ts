import { type Address, type Hash, type Hex, zeroHash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type AppendResponseParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly clientAddress: Address;
  readonly feedbackIndex: bigint;
  readonly responseURI: string;
  /** keccak256 of what the URI leads to; zero if not given. */
  readonly responseHash?: Hex;
};

/**
 * Answers feedback. Anyone may.
 *
 * Throws `ContractError` such as `UnknownFeedback`, `EmptyResponse`.
 *
 * @example
 * await client.reputation.appendResponse({ agentId, clientAddress, feedbackIndex: 1n, responseURI: "ipfs://..." });
 */
export async function appendResponse(
  client: AinurClient,
  { agentId, clientAddress, feedbackIndex, responseURI, responseHash, ...options }: AppendResponseParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "reputation",
    functionName: "appendResponse",
    args: [agentId, clientAddress, feedbackIndex, responseURI, responseHash ?? zeroHash],
  });
}
