import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import {
  courtPhases,
  indexOf,
  jobClaims,
  jobOutcomes,
  nameOf,
  offences,
  seatStates,
} from "./contractEnums.ts";

async function namesIn(file: string, name: string): Promise<readonly string[]> {
  const source = await readFile(
    new URL(`../../../../contracts/interfaces/${file}.sol`, import.meta.url),
    "utf8",
  );
  const [, body = ""] = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(source) ?? [];
  return body
    .replaceAll(/\/\/.*$/gm, "")
    .split(",")
    .map((member) => member.trim());
}

it("names the members of each enum in the contract's order", async () => {
  expect(jobClaims).toEqual(await namesIn("IJobs", "Claim"));
  expect(jobOutcomes).toEqual(await namesIn("IReputation", "Outcome"));
  expect(offences).toEqual(await namesIn("IStaking", "Offence"));
  expect(courtPhases).toEqual(await namesIn("ICourt", "Phase"));
  expect(seatStates).toEqual(await namesIn("ICourt", "SeatState"));
});

it("goes from number to name and back, and refuses what is no member", () => {
  for (const [index, claim] of jobClaims.entries()) {
    expect(nameOf(jobClaims, index)).toBe(claim);
    expect(indexOf(jobClaims, claim)).toBe(index);
  }
  expect(() => nameOf(jobClaims, 7)).toThrow(RangeError);
});
