import { describe, expect, it } from "vitest";
import { matchesSearch } from "./matchesSearch.ts";

const agent = {
  id: 12n,
  capabilities: ["data.profile"],
  owner: "0x00000000000000000000000000000000000000Aa",
  wallet: undefined,
} as const;

describe("matchesSearch", () => {
  it("finds an agent by number, name, capability and address", () => {
    for (const search of ["", "12", "#12", "profil", "DATA.", "0x00000000000000000000000000000000000000aa"]) {
      expect(matchesSearch(agent, "Profiler", search)).toBe(true);
    }
  });

  it("does not find one by a part of its number or by what it is not", () => {
    for (const search of ["1", "#2", "lint"]) expect(matchesSearch(agent, undefined, search)).toBe(false);
  });
});
