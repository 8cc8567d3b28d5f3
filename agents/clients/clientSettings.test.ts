import { expect, it } from "vitest";
import { clientSettings } from "./clientSettings.ts";

it("hires without end where nothing else is asked", () => {
  const { jobs, manners } = clientSettings({});
  expect(jobs).toBe(Number.POSITIVE_INFINITY);
  expect(new Set(manners)).toEqual(
    new Set(["complete", "silence", "insure", "milestone", "bargain", "slander"]),
  );
});

it("takes manners in the order that they are given", () => {
  expect(clientSettings({ AINUR_MANNERS: "reject,trust", AINUR_JOBS: "3" })).toMatchObject({
    manners: ["reject", "trust"],
    jobs: 3,
  });
});

it("names what it cannot read", () => {
  expect(() => clientSettings({ AINUR_MANNERS: "complete,steal" })).toThrow('"steal", which is no manner');
  expect(() => clientSettings({ AINUR_PAUSE: "soon" })).toThrow('AINUR_PAUSE must be a number, not "soon"');
});
