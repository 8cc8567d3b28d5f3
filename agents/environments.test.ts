import { expect, it } from "vitest";
import { environments } from "./environments.ts";

const keys = ["1", "2"].map((digit) => `0x${digit.repeat(64)}`);

it("gives each account its key and a journal of its own", () => {
  const found = environments({ AINUR_KEYS: keys.join(","), AINUR_JOURNAL: "jurors" });
  expect(found.map(({ key, journal }) => [key, journal])).toEqual([
    [keys[0], "jurors.1"],
    [keys[1], "jurors.2"],
  ]);
});

it("refuses to act without private keys", () => {
  expect(() => environments({})).toThrow("AINUR_KEY must be a private key");
});
