import { equals } from "multiformats/bytes";
import { bytesToHex, concat, type Hex, hexToBytes } from "viem";
import { InvalidEnvelope } from "./errors.ts";

/** Names the format in documents that point to an envelope. */
export const ENVELOPE_TYPE = "ainur.envelope.v1";

/**
 * A file encrypted once, with its content key wrapped for each recipient. As bytes:
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | "AINU" |
 * | 1 | version, 1 |
 * | 12 | nonce of AES-256-GCM |
 * | 32 | commitment: sha-256 of "ainur.envelope.v1" and the content key |
 * | 1 | number of wraps, 1 to 255 |
 * | 162 each | a wrap: the recipient's compressed public key (33) and the content key under ECIES (129, eciesjs defaults) |
 * | rest | ciphertext and tag of AES-256-GCM |
 *
 * The additional data of AES-GCM is the first 49 bytes, then the context in UTF-8; so wraps can be added without touching the
 * ciphertext. AES-GCM alone commits to no key, and a sender could show one recipient another text than the next (Dodis,
 * Grubbs, Ristenpart and Woodage, 2018); the commitment rules that out.
 */
export type Envelope = {
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
  readonly wraps: readonly EnvelopeWrap[];
  readonly ciphertext: Uint8Array;
};

export type EnvelopeWrap = {
  /** Compressed public key. */
  readonly recipient: Hex;
  readonly wrappedKey: Uint8Array;
};

const MAGIC = new TextEncoder().encode("AINU");
const VERSION = 1;
const NONCE = 12;
const COMMITMENT = 32;
const TAG = 16;
const RECIPIENT = 33;
const WRAPPED_KEY = 129;
const WRAP = RECIPIENT + WRAPPED_KEY;
const PREFIX = MAGIC.length + 1 + NONCE + COMMITMENT;
/** Wraps are counted in one byte. */
export const MAX_RECIPIENTS = 255;
/** How much larger than its content an envelope can be, in bytes. */
export const MAX_ENVELOPE_OVERHEAD = PREFIX + 1 + MAX_RECIPIENTS * WRAP + TAG;

/** The bytes of an envelope before its wraps. */
export function envelopePrefix({ nonce, commitment }: Pick<Envelope, "nonce" | "commitment">): Uint8Array {
  return concat([MAGIC, new Uint8Array([VERSION]), nonce, commitment]);
}

/** @throws {InvalidEnvelope} when there are no recipients, or more than 255. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  const { wraps, ciphertext } = envelope;
  if (wraps.length === 0 || wraps.length > MAX_RECIPIENTS) {
    throw new InvalidEnvelope({ reason: `${wraps.length} recipients, 1 to ${MAX_RECIPIENTS} are possible` });
  }
  return concat([
    envelopePrefix(envelope),
    new Uint8Array([wraps.length]),
    ...wraps.flatMap(({ recipient, wrappedKey }) => [hexToBytes(recipient), wrappedKey]),
    ciphertext,
  ]);
}

/** Reads the parts of an envelope, still encrypted. @throws {InvalidEnvelope} */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  if (!equals(bytes.subarray(0, MAGIC.length), MAGIC))
    throw new InvalidEnvelope({ reason: "it begins otherwise" });
  const version = bytes[MAGIC.length];
  if (version !== VERSION) throw new InvalidEnvelope({ reason: `its version is ${version}, not ${VERSION}` });
  const count = bytes[PREFIX] ?? 0;
  const end = PREFIX + 1 + count * WRAP;
  if (count === 0 || bytes.length < end + TAG) throw new InvalidEnvelope({ reason: "it is cut short" });
  const wraps = Array.from({ length: count }, (_, index) => {
    const start = PREFIX + 1 + index * WRAP;
    return {
      recipient: bytesToHex(bytes.subarray(start, start + RECIPIENT)),
      wrappedKey: bytes.slice(start + RECIPIENT, start + WRAP),
    };
  });
  return {
    nonce: bytes.slice(MAGIC.length + 1, MAGIC.length + 1 + NONCE),
    commitment: bytes.slice(PREFIX - COMMITMENT, PREFIX),
    wraps,
    ciphertext: bytes.slice(end),
  };
}

/**
 * Whether two envelopes hold the same content, whoever they are addressed to. A juror compares the envelope disclosed to him
 * with the one that the chain names.
 *
 * @throws {InvalidEnvelope}
 */
export function sameContent(a: Uint8Array, b: Uint8Array): boolean {
  const [left, right] = [parseEnvelope(a), parseEnvelope(b)];
  return equals(envelopePrefix(left), envelopePrefix(right)) && equals(left.ciphertext, right.ciphertext);
}
