import { describe, expect, it } from "vitest";
import { findCoalition } from "../sdk/src/coalition/findCoalition.ts";
import { asLp, asTask, parseSetCover } from "./coalition/setCover.ts";
import { teamTask } from "./coalition/teamTasks.ts";
import { DISTRIBUTIONS, valueTable } from "./coalition/valueTables.ts";

// Two rows and three columns: the third covers both for less than the others together.
const text = " 2 3\n 2 3 4\n 2\n 1 3\n 2\n 2 3\n";

describe("set-cover files", () => {
  it("are read as columns with costs, and solved as tasks", async () => {
    const cover = { name: "small", optimum: 4, ...parseSetCover(text) };
    expect(cover).toMatchObject({ rows: 2, costs: [2, 3, 4], columns: [[0], [1], [0, 1]] });
    expect(await findCoalition(asTask(cover))).toMatchObject({
      status: "optimal",
      value: -4,
      members: ["column-2"],
    });
    expect(asLp(cover)).toContain(" r1: + x1 + x2 >= 1");
  });

  it("are refused when they end early or name a column that there is not", () => {
    expect(() => parseSetCover("2 3 2 3")).toThrow(RangeError);
    expect(() => parseSetCover(text.replace("1 3", "1 4"))).toThrow("row 1 names column 4 of 3");
  });
});

describe("random inputs", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(teamTask(30, 2)).toEqual(teamTask(30, 2));
    expect(teamTask(30, 2)).not.toEqual(teamTask(30, 3));
    for (const distribution of DISTRIBUTIONS)
      expect(valueTable(distribution, 6, 1)).toEqual(valueTable(distribution, 6, 1));
  });
});
