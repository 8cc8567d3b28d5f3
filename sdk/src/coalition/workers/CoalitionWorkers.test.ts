import { afterAll, describe, expect, it } from "vitest";
import { teamTask } from "../../../../bench/coalition/teamTasks.ts";
import { economics } from "../economics.ts";
import { InvalidCoalitionInput, UnknownAgent, WorkerFailed } from "../errors.ts";
import { CoalitionWorkers } from "./CoalitionWorkers.ts";

const workers = new CoalitionWorkers({ threads: 2 });
afterAll(() => workers.close());

describe("CoalitionWorkers", () => {
  it("finds the same coalitions on one thread and on two", async () => {
    const searches = [1, 2, 3, 4].map((seed) => teamTask(60, seed, 3));
    await using single = new CoalitionWorkers({ threads: 1 });
    const alone = await single.findCoalitions({ searches, seed: 9 });
    expect(alone.filter(({ status }) => status === "optimal").length).toBeGreaterThan(0);
    expect(await workers.findCoalitions({ searches, seed: 9 })).toEqual(alone);
  });

  it("evaluates many coalitions in their order", async () => {
    const { task, agents, history } = teamTask(80, 5);
    const teams = agents.flatMap((agent, index) => [
      [agent],
      agents.slice(index, index + 4),
      agents.slice(0, index + 1),
    ]);
    const coalitions = teams.map((team) => team.map(({ id }) => id));
    const results = await workers.evaluate({ task, agents, history, coalitions });
    expect(results).toEqual(teams.map((members) => economics({ task, members, history })));
  });

  it("refuses bad input before any thread sees it", async () => {
    const { task, agents } = teamTask(5, 1);
    const searches = [{ task: { ...task, budget: -1 }, agents }];
    await expect(workers.findCoalitions({ searches })).rejects.toThrow(InvalidCoalitionInput);
    await expect(workers.evaluate({ task, agents, coalitions: [["ghost"]] })).rejects.toThrow(UnknownAgent);
  });

  it("rejects with the reason of its signal while threads search, and works on", async () => {
    const controller = new AbortController();
    const reason = new Error("no longer wanted");
    const search = workers.findCoalitions({ searches: [teamTask(3_000, 2)], signal: controller.signal });
    controller.abort(reason);
    await expect(search).rejects.toBe(reason);
    const { task, agents } = teamTask(10, 1);
    expect(await workers.evaluate({ task, agents, coalitions: [["agent-1"]] })).toHaveLength(1);
  });

  it("says so when its threads are ended under a search", async () => {
    const dying = new CoalitionWorkers({ threads: 1 });
    const search = dying.findCoalitions({ searches: [teamTask(3_000, 2)] });
    const outcome = search.catch((error: unknown) => error);
    await dying.close();
    expect(await outcome).toBeInstanceOf(WorkerFailed);
  });
});
