import type { Hex } from "viem";
import { contentCipher, unwrapKey } from "./contentKey.ts";
import { parseEnvelope } from "./envelope.ts";
import { EnvelopeTampered } from "./errors.ts";

export type DecryptParameters = {
  readonly envelope: Uint8Array;
  readonly privateKey: Hex;
  /** As it was when the envelope was sealed; empty by default. */
  readonly context?: string;
};

/**
 * Opens an envelope.
 *
 * @throws {InvalidEnvelope} {@link NotARecipient} {@link EnvelopeTampered} {@link InvalidKey}
 *
 * @example
 * const bytes = await decrypt({ envelope, privateKey, context: terms.client });
 */
export async function decrypt({
  envelope,
  privateKey,
  context = "",
}: DecryptParameters): Promise<Uint8Array> {
  const parsed = parseEnvelope(envelope);
  const cipher = await contentCipher({ ...parsed, key: unwrapKey(parsed, privateKey), context });
  try {
    return await cipher.decrypt(parsed.ciphertext);
  } catch (cause) {
    throw new EnvelopeTampered({ cause });
  }
}
