import { describe, expect, it } from "vitest";
import { checkDraft, MAX_INPUT_BYTES } from "./checkDraft.ts";
import { emptyDraft, type HireDraft } from "./HireDraft.ts";

const tUSD = { symbol: "tUSD", decimals: 6 };
const fileOf = (size: number) => ({ name: "a.csv", size }) as File;
const good: HireDraft = {
  ...emptyDraft,
  capability: "data.profile",
  agentId: 1n,
  file: fileOf(10),
  price: "2.50",
};

describe("checkDraft", () => {
  it("finds nothing wrong with a draft that can be opened", () => {
    expect(checkDraft(good, tUSD)).toEqual({});
  });

  it("names every field that is missing", () => {
    expect(Object.keys(checkDraft({ ...good, ...emptyDraft }, tUSD))).toEqual([
      "capability",
      "agentId",
      "file",
      "price",
    ]);
  });

  it("refuses prices of zero and with more decimals than the token has", () => {
    expect(checkDraft({ ...good, price: "0" }, tUSD).price).toBe("The price must be above zero");
    expect(checkDraft({ ...good, price: "1.1234567" }, tUSD).price).toContain("at most 6 decimals");
  });

  it("takes damages that are left out, and none that are no amount", () => {
    expect(checkDraft({ ...good, damages: "1.5" }, tUSD)).toEqual({});
    expect(checkDraft({ ...good, damages: "much" }, tUSD).damages).toContain("Give an amount of tUSD");
  });

  it("refuses files that are empty or too large", () => {
    expect(checkDraft({ ...good, file: fileOf(0) }, tUSD).file).toBe("This file is empty");
    expect(checkDraft({ ...good, file: fileOf(MAX_INPUT_BYTES) }, tUSD).file).toBeUndefined();
    expect(checkDraft({ ...good, file: fileOf(MAX_INPUT_BYTES + 1) }, tUSD).file).toContain("at most 8.4 MB");
  });
});
