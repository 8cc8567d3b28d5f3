import { describe, expect, it } from "vitest";
import { jobHex, parseJobId, sameAddress, shortHex, shortJobId } from "./shorten.ts";

const id = 0xabcdef01_0000000000000000000000000000000000000000000000000000002an;

describe("shortHex", () => {
  it("keeps both ends", () => {
    expect(shortHex("0x7c57eEd14aF9b0D45d5Cac945FF25DeeB7D9c45A")).toBe("0x7c57…c45A");
    expect(shortHex("0x12")).toBe("0x12");
  });
});

describe("job ids", () => {
  it("are shown by their first four bytes, leading zeros included", () => {
    expect(shortJobId(id)).toBe("abcdef01");
    expect(shortJobId(42n)).toBe("00000000");
  });

  it("are read back from hex and decimal", () => {
    expect(parseJobId(jobHex(id))).toBe(id);
    expect(parseJobId(id.toString())).toBe(id);
  });

  it("are not read from anything else", () => {
    for (const text of [undefined, "", "abc", "-1", "0x", "<script>"])
      expect(parseJobId(text)).toBeUndefined();
  });
});

describe("sameAddress", () => {
  it("ignores the spelling and treats a missing address as nobody", () => {
    expect(sameAddress("0xAb", "0xaB")).toBe(true);
    expect(sameAddress(undefined, undefined)).toBe(false);
  });
});
