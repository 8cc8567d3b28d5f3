import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { isFinal, jobStatuses, jobStatusOf } from "./jobStatuses.ts";

it("names the statuses in the order of the contract's enum", async () => {
  const source = await readFile(
    new URL("../../../../contracts/interfaces/IJobs.sol", import.meta.url),
    "utf8",
  );
  const [, body = ""] = /enum Status \{([^}]*)\}/.exec(source) ?? [];
  const names = body
    .replaceAll(/\/\/.*$/gm, "")
    .split(",")
    .map((name) => name.trim());
  expect(jobStatuses).toEqual(names);
});

it("tells final statuses from those that go on", () => {
  expect(jobStatuses.filter(isFinal)).toEqual([
    "Revoked",
    "Completed",
    "Failed",
    "Expired",
    "Agreed",
    "Resolved",
    "Cancelled",
  ]);
});

it("refuses a number that is no status", () => {
  expect(() => jobStatusOf(14)).toThrow(RangeError);
});
