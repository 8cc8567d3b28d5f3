import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import * as Digest from "multiformats/hashes/digest";
import { bytesToHex, type Hex, hexToBytes, sha256 } from "viem";
import { InvalidCid } from "./errors.ts";

/** Address of content: CIDv1, codec raw, sha2-256, base32. Every such CID starts alike, 59 characters in all. */
export type Cid = `bafkrei${string}`;

const SHA2_256 = 0x12;

/**
 * The CID of bytes.
 *
 * @example
 * cidOf(new TextEncoder().encode("hello")); // "bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq"
 */
export function cidOf(bytes: Uint8Array): Cid {
  return toCid(sha256(bytes, "bytes"));
}

/**
 * The CID of a sha-256 digest, as it stands on chain in a `bytes32`.
 *
 * @throws {InvalidCid} when `digest` is not 32 bytes of hex.
 */
export function digestToCid(digest: Hex): Cid {
  if (!/^0x[0-9a-fA-F]{64}$/.test(digest)) throw new InvalidCid({ value: digest });
  return toCid(hexToBytes(digest));
}

/**
 * The sha-256 digest in a CID: the 32 bytes that travel on chain.
 *
 * @throws {InvalidCid} when `cid` is another kind of CID or none.
 */
export function cidToDigest(cid: string): Hex {
  return bytesToHex(decode(cid).multihash.digest);
}

/**
 * Narrows a string to a canonical {@link Cid}.
 *
 * @throws {InvalidCid} for any other version, codec, hash, base or spelling.
 */
export function parseCid(value: string): Cid {
  return toCid(decode(value).multihash.digest);
}

/** Whether a string is a canonical {@link Cid}. */
export function isCid(value: string): value is Cid {
  try {
    return parseCid(value) === value;
  } catch {
    return false;
  }
}

function decode(value: string): CID {
  // The length is checked first, so that a hostile string costs nothing.
  if (!/^bafkrei[a-z2-7]{52}$/.test(value)) throw new InvalidCid({ value });
  try {
    const cid = CID.parse(value);
    if (cid.toString() === value) return cid;
  } catch (cause) {
    throw new InvalidCid({ value, cause });
  }
  throw new InvalidCid({ value });
}

function toCid(digest: Uint8Array): Cid {
  const text = CID.createV1(raw.code, Digest.create(SHA2_256, digest)).toString();
  return `bafkrei${text.slice("bafkrei".length)}`;
}
