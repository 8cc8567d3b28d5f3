import fc from "fast-check";
import { bytesToHex, getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { didOf, parseDid } from "./did.ts";
import { InvalidDid } from "./errors.ts";

const ADDRESS = "0xb9c5714089478a327f09197987f16f9e5d936e8a";

describe("did", () => {
  it("writes the address with its checksum", () => {
    expect(didOf({ chainId: 1, address: ADDRESS })).toBe(`did:pkh:eip155:1:${getAddress(ADDRESS)}`);
  });

  it("names any account on any chain and back", () => {
    const account = fc.record({
      chainId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      address: fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => getAddress(bytesToHex(bytes))),
    });
    fc.assert(
      fc.property(account, (parts) => {
        expect(parseDid(didOf(parts))).toEqual(parts);
      }),
    );
  });

  it("reads an address in lower case", () => {
    expect(parseDid(`did:pkh:eip155:137:${ADDRESS}`)).toEqual({ chainId: 137, address: getAddress(ADDRESS) });
  });

  it.each([
    "",
    "did:web:example.com",
    "did:pkh:solana:4sGjMW1sUnHzSxGspuhpqLDx6wiyjNtZ:CKg5d12Jhpej1JqtmxLJgaFqqeYjxgPqToJ4LBdvG9Ev",
    `did:pkh:eip155:0:${ADDRESS}`,
    `did:pkh:eip155:01:${ADDRESS}`,
    `did:pkh:eip155:9999999999999999:${ADDRESS}`,
    `did:pkh:eip155:1:${ADDRESS}#key`,
    `did:pkh:eip155:1:${ADDRESS}\n`,
    `did:pkh:eip155:1:${ADDRESS.slice(0, -1)}`,
    "did:pkh:eip155:1:0xB9C5714089478a327f09197987f16f9e5d936e8A",
  ])("refuses %j", (did) => {
    expect(() => parseDid(did)).toThrow(new InvalidDid({ value: did }));
  });

  it("refuses to name what is no account", () => {
    expect(() => didOf({ chainId: 0, address: ADDRESS })).toThrow(InvalidDid);
    expect(() => didOf({ chainId: 1.5, address: ADDRESS })).toThrow(InvalidDid);
    expect(() => didOf({ chainId: 1, address: "0x12" })).toThrow(InvalidDid);
  });
});
