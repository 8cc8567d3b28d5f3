import { expect, it } from "vitest";
import { optInProblem } from "./optInProblem.ts";

const fit = { score: 600, bonded: 10n, minScore: 600, minimumBond: 10n, isActive: true };

it("names the first thing that keeps an agent from being a juror", () => {
  expect(optInProblem(fit)).toBeUndefined();
  expect(optInProblem({ ...fit, score: 599 })).toBe("Its score is 599, and jurors need 600.");
  expect(optInProblem({ ...fit, bonded: 9n })).toContain("bond is below");
  expect(optInProblem({ ...fit, isActive: false })).toContain("registration");
});
