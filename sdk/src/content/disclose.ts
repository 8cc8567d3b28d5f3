import type { Hex } from "viem";
import { unwrapKey, wrapKey } from "./contentKey.ts";
import { encodeEnvelope, parseEnvelope } from "./envelope.ts";
import { compressPublicKey } from "./publicKey.ts";

export type DiscloseParameters = {
  readonly envelope: Uint8Array;
  /** Of a present recipient. */
  readonly privateKey: Hex;
  /** Public key of who may read from now on, such as a juror. */
  readonly recipient: Hex;
};

/**
 * Adds a recipient to an envelope. The ciphertext stays as it is, so the juror can check with {@link sameContent} that he
 * reads what the parties exchanged.
 *
 * @throws {InvalidEnvelope} {@link NotARecipient} {@link EnvelopeTampered} {@link InvalidKey}
 *
 * @example
 * const disclosed = disclose({ envelope, privateKey, recipient: juror.encryptionKey });
 */
export function disclose({ envelope, privateKey, recipient }: DiscloseParameters): Uint8Array {
  const parsed = parseEnvelope(envelope);
  const key = unwrapKey(parsed, privateKey);
  const compressed = compressPublicKey(recipient);
  if (parsed.wraps.some((wrap) => wrap.recipient === compressed)) return envelope;
  return encodeEnvelope({ ...parsed, wraps: [...parsed.wraps, wrapKey(key, compressed)] });
}
