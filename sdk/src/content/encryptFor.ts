import type { Hex } from "viem";
import { commitTo, contentCipher, wrapKey } from "./contentKey.ts";
import { encodeEnvelope } from "./envelope.ts";
import { compressPublicKey } from "./publicKey.ts";

export type EncryptForParameters = {
  readonly bytes: Uint8Array;
  /** Public keys on secp256k1, compressed or not: 33, 64 or 65 bytes. */
  readonly recipients: readonly Hex[];
  /**
   * Who encrypts, such as the client's address; empty by default. The envelope opens only with the same context: a stranger
   * who copies it into a job of his own cannot have its recipient work on it for him.
   */
  readonly context?: string;
};

/**
 * Encrypts a file so that each recipient can open it. List yourself to read it later.
 *
 * @throws {InvalidKey} {@link InvalidEnvelope} when there are no recipients, or more than 255.
 *
 * @example
 * const envelope = await encryptFor({ bytes, recipients: [card.encryptionKey], context: client.account.address });
 */
export async function encryptFor({
  bytes,
  recipients,
  context = "",
}: EncryptForParameters): Promise<Uint8Array> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const commitment = commitTo(key);
  const unique = new Set(recipients.map(compressPublicKey));
  const cipher = await contentCipher({ nonce, commitment, key, context });
  return encodeEnvelope({
    nonce,
    commitment,
    wraps: [...unique].map((recipient) => wrapKey(key, recipient)),
    ciphertext: await cipher.encrypt(bytes),
  });
}
