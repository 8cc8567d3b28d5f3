import { describe, expect, it } from "vitest";
import { file, subtaskOf, taskOf } from "../../../../test/compositeMarket.ts";
import { inputOf } from "./inputOf.ts";
import { prepareJobs } from "./prepareJobs.ts";

const chart = subtaskOf("chart", {
  input: { from: "profile" },
  after: ["phrases"],
  damages: 5n,
  periods: { work: 60 },
  params: { kind: "line" },
});
const task = taskOf([chart, subtaskOf("profile"), subtaskOf("phrases", { price: 3n })], {
  periods: { review: 120, work: 600 },
});
const assignment = new Map([
  ["profile", { agentId: 1n, price: 2n }],
  ["phrases", { agentId: 2n, price: 3n }],
  ["chart", { agentId: 1n, price: 4n }],
]);

describe("prepareJobs", () => {
  it("gives each job what hire takes, after those that it waits for", () => {
    const jobs = prepareJobs({ task, assignment, idempotencyKey: "report 7" });
    expect(jobs.map(({ subtask, after, stage }) => [subtask, after, stage])).toEqual([
      ["profile", [], 0],
      ["phrases", [], 0],
      ["chart", ["profile", "phrases"], 1],
    ]);
    expect(jobs[2]).toMatchObject({ agentId: 1n, price: 4n, input: { from: "profile" } });
    expect(jobs[2]?.hire).toEqual({
      agentId: 1n,
      capability: "do.chart",
      token: task.token,
      price: 4n,
      damages: 5n,
      params: { kind: "line" },
      periods: { review: 120, work: 60 },
      idempotencyKey: "report 7/chart",
    });
  });

  it("leaves out what nobody has", () => {
    const jobs = prepareJobs({ task, assignment: new Map([["phrases", { agentId: 2n, price: 3n }]]) });
    expect(jobs.map(({ subtask }) => subtask)).toEqual(["phrases"]);
    expect(jobs[0]?.hire).not.toHaveProperty("idempotencyKey");
  });
});

describe("inputOf", () => {
  const output = { cid: "cid", fileName: "profile.json", mediaType: "application/json", size: 2 } as never;

  it("is the job's own file, or the work of the subtask that it comes from", () => {
    const works = new Map([["profile", { bytes: new Uint8Array([7, 7]), output }]]);
    expect(inputOf({ subtask: "phrases", input: file }, works)).toBe(file);
    expect(inputOf({ subtask: "chart", input: { from: "profile" } }, works)).toEqual({
      bytes: new Uint8Array([7, 7]),
      name: "profile.json",
      mediaType: "application/json",
    });
  });

  it("names the work that is not there", () => {
    expect(() => inputOf({ subtask: "chart", input: { from: "profile" } }, new Map())).toThrow(
      expect.objectContaining({ name: "InputMissing", subtask: "chart", from: "profile" }),
    );
  });
});
