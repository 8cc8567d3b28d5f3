import { describe, expect, it } from "vitest";
import { chainFault, createStillness, fatalLine } from "../watchdog/faults.ts";

const genesis = `0x${"11".repeat(32)}` as const;
const other = `0x${"22".repeat(32)}` as const;

describe("chainFault", () => {
  const memory = { genesis, anchor: { block: 9, hash: other } };

  it("finds nothing wrong with the chain that was indexed", () => {
    expect(chainFault(memory, { genesis, atAnchor: other })).toBeUndefined();
    expect(chainFault({ genesis }, { genesis, atAnchor: undefined })).toBeUndefined();
  });

  it("asks for a new index when the chain began anew or lost a final block", () => {
    expect(chainFault(memory, { genesis: other, atAnchor: other })?.reason).toBe("the chain was reset");
    expect(chainFault(memory, { genesis, atAnchor: genesis })?.remedy).toBe("rebuild");
    expect(chainFault(memory, { genesis, atAnchor: undefined })?.reason).toContain("block 9");
  });
});

describe("fatalLine", () => {
  it("knows what Ponder cannot get over", () => {
    expect(fatalLine("Encountered unrecoverable 'ainur' reorg beyond finalized block 7")?.remedy).toBe(
      "rebuild",
    );
    expect(
      fatalLine('Schema "ainur" was previously used by a different Ponder app. Drop the schema first')
        ?.remedy,
    ).toBe("rebuild");
    expect(fatalLine("Failed to fetch latest block")).toBeUndefined();
  });
});

describe("stillness", () => {
  it("lasts while the chain goes on and the index does not", () => {
    const { look } = createStillness();
    expect(look({ now: 0, height: 5, indexed: 5 })).toBe(0);
    expect(look({ now: 100, height: 6, indexed: 5 })).toBe(100);
    expect(look({ now: 200, height: 7, indexed: undefined })).toBe(200);
    expect(look({ now: 300, height: 7, indexed: 6 })).toBe(0);
    expect(look({ now: 400, height: 7, indexed: 7 })).toBe(0);
    expect(look({ now: 900, height: 7, indexed: 7 })).toBe(0);
  });
});
