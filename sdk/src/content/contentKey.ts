import { decrypt as eciesDecrypt, encrypt as eciesEncrypt, PrivateKey } from "eciesjs";
import { Config } from "eciesjs/config";
import { equals } from "multiformats/bytes";
import { bytesToHex, concat, type Hex, hexToBytes, sha256 } from "viem";
import { ENVELOPE_TYPE, type Envelope, type EnvelopeWrap, envelopePrefix } from "./envelope.ts";
import { EnvelopeTampered, InvalidKey, NotARecipient } from "./errors.ts";

// The library's global configuration can be changed by anybody in the process; the format cannot.
const ECIES = new Config();

/** Binds the envelope to one content key. */
export function commitTo(key: Uint8Array): Uint8Array {
  return sha256(concat([new TextEncoder().encode(ENVELOPE_TYPE), key]), "bytes");
}

/** Wraps the content key for one recipient, given by compressed public key. */
export function wrapKey(key: Uint8Array, recipient: Hex): EnvelopeWrap {
  return { recipient, wrappedKey: eciesEncrypt(hexToBytes(recipient), key, ECIES) };
}

/**
 * The content key of an envelope.
 *
 * @throws {NotARecipient} {@link EnvelopeTampered} {@link InvalidKey}
 */
export function unwrapKey({ wraps, commitment }: Envelope, privateKey: Hex): Uint8Array {
  const publicKey = publicKeyOf(privateKey);
  const wrap = wraps.find(({ recipient }) => recipient === publicKey);
  if (wrap === undefined) throw new NotARecipient({ publicKey });
  let key: Uint8Array;
  try {
    key = eciesDecrypt(hexToBytes(privateKey), wrap.wrappedKey, ECIES);
  } catch (cause) {
    throw new EnvelopeTampered({ cause });
  }
  if (!equals(commitTo(key), commitment)) throw new EnvelopeTampered();
  return key;
}

export type ContentCipherParameters = Pick<Envelope, "nonce" | "commitment"> & {
  readonly key: Uint8Array;
  readonly context: string;
};

/** AES-256-GCM of the platform, under the content key and bound to the envelope's prefix and the context. */
export async function contentCipher({ nonce, commitment, key, context }: ContentCipherParameters) {
  const algorithm = {
    name: "AES-GCM",
    iv: new Uint8Array(nonce),
    additionalData: new Uint8Array(
      concat([envelopePrefix({ nonce, commitment }), new TextEncoder().encode(context)]),
    ),
  };
  const cryptoKey = await crypto.subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  return {
    encrypt: async (bytes: Uint8Array) =>
      new Uint8Array(await crypto.subtle.encrypt(algorithm, cryptoKey, new Uint8Array(bytes))),
    decrypt: async (bytes: Uint8Array) =>
      new Uint8Array(await crypto.subtle.decrypt(algorithm, cryptoKey, new Uint8Array(bytes))),
  };
}

/** The compressed public key of a private key. @throws {InvalidKey} */
export function publicKeyOf(privateKey: Hex): Hex {
  try {
    return bytesToHex(PrivateKey.fromHex(privateKey, ECIES.ellipticCurve).publicKey.toBytes(true));
  } catch {
    throw new InvalidKey({ kind: "private" }); // without the cause, which may quote the key
  }
}
