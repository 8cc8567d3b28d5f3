import { expect, it } from "vitest";
import { challengeChoices } from "./challengeChoices.ts";

const challenged = (choice: number, defender?: `0x${string}`) => ({ choice, defender });

it("offers everything but the ruling, and all of it against a refusal", () => {
  expect(challengeChoices({ choices: 5, ruling: 2, appeal: undefined })).toEqual([1, 3, 4, 5]);
  expect(challengeChoices({ choices: 5, ruling: 0, appeal: undefined })).toEqual([1, 2, 3, 4, 5]);
});

it("offers only what is farther from the ruling than the challenge that there is", () => {
  expect(challengeChoices({ choices: 5, ruling: 4, appeal: challenged(3) })).toEqual([1, 2]);
  expect(challengeChoices({ choices: 5, ruling: 3, appeal: challenged(2) })).toEqual([1, 5]);
  expect(challengeChoices({ choices: 5, ruling: 4, appeal: challenged(1) })).toEqual([]);
  expect(challengeChoices({ choices: 5, ruling: 0, appeal: challenged(3) })).toEqual([]);
});

it("offers nothing once the ruling is defended", () => {
  const defender = "0x00000000000000000000000000000000000000c1";
  expect(challengeChoices({ choices: 5, ruling: 4, appeal: challenged(3, defender) })).toEqual([]);
});
