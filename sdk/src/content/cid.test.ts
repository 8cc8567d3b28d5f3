import fc from "fast-check";
import { bytesToHex } from "viem";
import { describe, expect, it } from "vitest";
import { cidOf, cidToDigest, digestToCid, isCid, parseCid } from "./cid.ts";
import { InvalidCid } from "./errors.ts";

const HELLO = "bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq";

describe("cid", () => {
  it("gives the CID that IPFS gives raw content", () => {
    expect(cidOf(new TextEncoder().encode("hello"))).toBe(HELLO);
    expect(cidToDigest(HELLO)).toBe("0x2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  });

  it("turns any digest into a CID and back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const digest = bytesToHex(bytes);
        const cid = digestToCid(digest);
        expect(cidToDigest(cid)).toBe(digest);
        expect(parseCid(cid)).toBe(cid);
        expect(isCid(cid)).toBe(true);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["a path", `../${HELLO}`],
    ["a CIDv0", "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"],
    ["the dag-pb codec", "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"],
    ["capital letters", HELLO.toUpperCase()],
    ["one character too many", `${HELLO}a`],
    ["padding bits that are not zero", `${HELLO.slice(0, -1)}r`],
    ["a very long string", HELLO.repeat(100_000)],
  ])("refuses %s", (_, value) => {
    expect(isCid(value)).toBe(false);
    expect(() => parseCid(value)).toThrow(InvalidCid);
    expect(() => cidToDigest(value)).toThrow(InvalidCid);
  });

  it("refuses a digest of another length", () => {
    expect(() => digestToCid("0x1234")).toThrow(InvalidCid);
  });
});
