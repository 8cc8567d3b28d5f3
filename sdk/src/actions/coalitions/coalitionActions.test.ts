import { parseEther } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, localAccount } from "../../../../test/fixtures.ts";
import { fileOf, type Market, serving, startMarket } from "../../../../test/market.ts";
import { type CompositeTask, inputOf } from "../../coalition/index.ts";
import type { DeliveredWork } from "../../jobs/getDeliveredWork.ts";
import type { Job } from "../../jobs/Job.ts";
import { ensureAgent } from "../../provider/ensureAgent.ts";

/** What the second and third agent do and ask; the first one upper-cases texts for 5 dollars. */
const TRADES = [
  { index: 3, slug: "text.keywords", asked: 2_000000n },
  { index: 4, slug: "data.chart", asked: 4_000000n },
] as const;

let market: Market;
let agents: readonly { readonly agentId: bigint; readonly slug: string; readonly index: number }[];

beforeAll(async () => {
  market = await startMarket();
  const { chain, store, token } = market;
  const holder = clientOf(chain, localAccount(0));
  const others = [];
  for (const { index, slug, asked } of TRADES) {
    const { ainu } = chain.deployment.contracts;
    const to = localAccount(index).address;
    await holder.waitFor({
      hash: await holder.token.transfer({ token: ainu, to, amount: parseEther("2000") }),
    });
    const { agentId } = await ensureAgent(clientOf(chain, localAccount(index), { store }), {
      card: {
        name: slug,
        description: "Works.",
        offers: [{ capability: slug, price: asked, token, chainId: chain.chain.id }],
      },
      capabilities: [{ slug, level: 60 }],
      bond: parseEther("1000"),
    });
    others.push({ agentId, slug, index });
  }
  agents = [{ agentId: market.agentId, slug: "text.upper", index: 1 }, ...others];
});
afterAll(() => market.chain.stop());

/** A text in capitals, its key phrases, and a chart of what comes of the first. */
function taskOf(wishes: Partial<CompositeTask> = {}): CompositeTask {
  return {
    token: market.token,
    value: 20_000000n,
    coordinationCost: 100_000n,
    failureCost: 1_000000n,
    periods: { opening: 600, work: 600, review: 60, contest: 60 },
    subtasks: [
      {
        id: "chart",
        capability: "data.chart",
        input: { from: "upper" },
        after: ["phrases"],
        bond: parseEther("2"),
        arbitrator: null,
      },
      { id: "upper", capability: "text.upper", input: fileOf("hello"), arbitrator: null },
      { id: "phrases", capability: "text.keywords", input: fileOf("read me"), level: 60, arbitrator: null },
    ],
    ...wishes,
  };
}

describe("a coalition", () => {
  it("is formed of agents on the chain, hired as prepared, and attributed by how its jobs ended", async () => {
    const { chain, client, store, token } = market;
    const coalition = await client.coalitions.form({
      task: taskOf(),
      budget: 11_000000n,
      idempotencyKey: "report",
    });
    expect(coalition).toMatchObject({
      status: "optimal",
      price: 11_000000n,
      coordination: 300_000n,
      risk: 1_500000n,
      surplus: 7_200000n,
      bound: 7_200000n,
      turnedDown: [],
    });
    expect(coalition.members.map(({ agentId }) => agentId)).toEqual(agents.map(({ agentId }) => agentId));
    expect(coalition.runnersUp.map((each) => each.coalition)).toEqual([undefined, undefined, undefined]);
    expect(coalition.jobs.map(({ subtask, stage }) => [subtask, stage])).toEqual([
      ["upper", 0],
      ["phrases", 0],
      ["chart", 1],
    ]);

    const loops = agents.map(({ agentId, slug, index }) =>
      serving(clientOf(chain, localAccount(index), { store }), { agentId, capability: slug }),
    );
    const jobs = new Map<string, Job>();
    const works = new Map<string, DeliveredWork>();
    try {
      for (const prepared of coalition.jobs) {
        const file = inputOf(prepared, works);
        const job = await client.jobs.hire({ ...prepared.hire, file, fund: true });
        jobs.set(prepared.subtask, job);
        await job.wait({ until: "Submitted" });
        works.set(prepared.subtask, await job.deliverable());
        const early = client.coalitions.attribute({ coalition, jobs });
        await expect(early).rejects.toMatchObject({ name: "JobsNotEnded", subtasks: [prepared.subtask] });
        await job.complete();
      }
    } finally {
      await Promise.all(loops.map(({ stop }) => stop()));
    }
    const chart = works.get("chart");
    expect(new TextDecoder().decode(chart?.bytes)).toBe("HELLO");
    expect(chart?.output.fileName).toBe("upper-upper-hello.txt");
    expect(jobs.get("chart")?.terms).toMatchObject({ bond: parseEther("2"), price: 4_000000n, token });

    const { shares, undivided } = await client.coalitions.attribute({ coalition, jobs, bonus: 1_000000n });
    expect(shares.reduce((sum, { units }) => sum + units, undivided)).toBe(1_000000n);
    expect(shares.map(({ payee }) => payee)).toEqual(agents.map(({ index }) => localAccount(index).address));
    for (const { units } of shares) expect(units).toBeGreaterThan(0n);
    const byShapley = await client.coalitions.attribute({
      coalition,
      jobs,
      bonus: 1_000000n,
      method: "shapley",
    });
    // Of 20 dollars those who were waited for have theirs and a third of the chart's part; each pair costs 0.1.
    const worth = [5, 2, 0].map((price) => (20 * (price + 4 / 3)) / 11 - 0.1);
    byShapley.shares.forEach(({ score }, index) => {
      expect(score).toBeCloseTo((worth[index] ?? 0) / 19.7, 9);
    });
  }, 60_000);

  it("is not formed where the chain has nobody, and says why", async () => {
    const { client } = market;
    const subtask = { id: "phrases", capability: "text.keywords", input: fileOf("read me") };
    const form = (wishes: Partial<typeof subtask & { level: number; bond: bigint }>, budget = 9_000000n) =>
      client.coalitions.form({ task: taskOf({ subtasks: [{ ...subtask, ...wishes }] }), budget });
    const shortfallOf = (turnedDown: readonly object[]) => ({
      name: "NoCoalition",
      shortfalls: [{ reason: "subtask", subtask: "phrases", turnedDown }],
    });
    const agentId = agents[1]?.agentId;
    await expect(form({ level: 61 })).rejects.toMatchObject(
      shortfallOf([{ agentId, reason: "level", has: 60, needed: 61 }]),
    );
    await expect(form({ bond: parseEther("1001") })).rejects.toMatchObject(
      shortfallOf([{ agentId, reason: "bond", has: parseEther("1000"), needed: parseEther("1001") }]),
    );
    await expect(form({}, 1_999999n)).rejects.toMatchObject(
      shortfallOf([{ agentId, reason: "price", has: 2_000000n, needed: 1_999999n }]),
    );
    await expect(form({ capability: "text.translate" })).rejects.toMatchObject(shortfallOf([]));
  });

  it("stops with the reason of its signal", async () => {
    const reason = new Error("no longer wanted");
    const form = market.client.coalitions.form({
      task: taskOf(),
      budget: 11_000000n,
      signal: AbortSignal.abort(reason),
    });
    await expect(form).rejects.toBe(reason);
  });
});
