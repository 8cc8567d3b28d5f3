import { compressPublicKey } from "@ainur/sdk/content";
import type { Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

export type RecipientsParameters = {
  /** The agent's public key. */
  readonly encryptionKey: Hex;
  /** The client's own private key. */
  readonly privateKey: Hex;
};

/** Who can read a private file: the agent and the client. In a module of its own, for the cryptography is heavy. */
export function recipientsOf({ encryptionKey, privateKey }: RecipientsParameters): readonly Hex[] {
  return [encryptionKey, compressPublicKey(privateKeyToAccount(privateKey).publicKey)];
}
