import { compressPublicKey } from "@ainur/sdk/content";
import type { Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

/** Who can read a private file: the agent and the client. In a module of its own, for the cryptography is heavy. */
export function recipientsOf(agentKey: Hex, privateKey: Hex): readonly Hex[] {
  return [agentKey, compressPublicKey(privateKeyToAccount(privateKey).publicKey)];
}
