import { type Hash, keccak256, stringToBytes } from "viem";

/**
 * The id of a capability: keccak256 of its slug.
 *
 * @example
 * const capability = capabilityId("text.keywords");
 */
export function capabilityId(slug: string): Hash {
  return keccak256(stringToBytes(slug));
}
