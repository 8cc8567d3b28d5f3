import { type Address, getAddress, isAddress } from "viem";
import { InvalidDid } from "./errors.ts";

export type Did = `did:pkh:eip155:${number}:${Address}`;

/** An account on one chain. */
export type DidParts = { readonly chainId: number; readonly address: Address };

/**
 * The decentralised identifier of an account (`did:pkh`, draft of 2022), with a checksummed address.
 *
 * @throws {InvalidDid} when the chain id is not a positive integer or the address is none.
 *
 * @example
 * didOf({ chainId: 1, address }); // "did:pkh:eip155:1:0xB9C5…6E8a"
 */
export function didOf({ chainId, address }: DidParts): Did {
  if (!Number.isSafeInteger(chainId) || chainId < 1 || !isAddress(address, { strict: false })) {
    throw new InvalidDid({ value: `did:pkh:eip155:${chainId}:${address}` });
  }
  return `did:pkh:eip155:${chainId}:${getAddress(address)}`;
}

/**
 * The account that a DID names.
 *
 * @throws {InvalidDid} for other methods and chains, and for an address in mixed case whose checksum is wrong.
 */
export function parseDid(did: string): DidParts {
  const [, chain = "", account = ""] =
    /^did:pkh:eip155:([1-9][0-9]{0,15}):(0x[0-9a-fA-F]{40})$/.exec(did) ?? [];
  const chainId = Number(chain);
  if (!Number.isSafeInteger(chainId) || !isAddress(account)) throw new InvalidDid({ value: did });
  return { chainId, address: getAddress(account) };
}
