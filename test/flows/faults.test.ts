import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createTestClient, http, parseUnits } from "viem";
import { foundry } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEconomy } from "../../scripts/economy/auditEconomy.ts";
import { clientAccount } from "../../scripts/local/accounts.ts";
import type { RunningProcess } from "../../scripts/local/keepRunning.ts";
import { type Network, startNetwork } from "../../scripts/local/network.ts";
import { agentNames, startAgents } from "../../scripts/local/workers.ts";
import { httpStore } from "../../sdk/src/content/index.ts";
import { createAinurClient, findAgents, type Job, type JobStatus } from "../../sdk/src/index.ts";

let directory: string;
let network: Network;
let agents: readonly RunningProcess[];
const lines: string[] = [];
const logs = (name: string) => (line: string) => void lines.push(`${name} ${line}`);
const ports = { chain: 0, store: 0, indexer: 0 };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ainur-faults-"));
  network = await startNetwork({ directory, ports, logs });
  agents = await startAgents({ network, logs });
  await network.ready;
});
afterAll(async () => {
  await Promise.all((agents ?? []).map((agent) => agent.stop()));
  await network?.stop();
  await rm(directory, { recursive: true, force: true });
});

function clientOf({ rpcUrl, storeUrl }: Network) {
  return createAinurClient({
    chain: foundry,
    transport: http(rpcUrl),
    account: clientAccount(0),
    store: httpStore({ url: storeUrl }),
  });
}

/** Hires the linter, which works for about a second. */
async function hireLinter(review: number): Promise<Job> {
  const client = clientOf(network);
  const { testDollar: token } = client.ainur.deployment.contracts;
  if (token === undefined) throw new Error("There is no test dollar");
  const price = parseUnits("4", 6);
  const [agent] = await waitFor("a linter", async () => {
    const found = await findAgents(client, { capability: "solidity.lint" });
    return found.length > 0 ? found : undefined;
  });
  await client.waitFor({
    hash: await client.token.mint({ to: clientAccount(0).address, amount: price }),
  });
  return client.jobs.hire({
    agentId: agent!.agentId,
    capability: "solidity.lint",
    file: {
      bytes: new TextEncoder().encode("pragma solidity 0.8.37;\ncontract Empty {}\n"),
      name: "Empty.sol",
      mediaType: "text/plain",
    },
    token,
    price,
    fund: true,
    periods: { opening: 600, work: 600, review, contest: 60 },
  });
}

async function waitFor<value>(
  what: string,
  look: () => Promise<value | undefined>,
  milliseconds = 60_000,
): Promise<value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await look().catch(() => undefined);
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error(`No ${what} after ${milliseconds} ms:\n${lines.join("\n")}`);
    await sleep(50);
  }
}

const reached = (job: Job, ...statuses: readonly JobStatus[]) =>
  waitFor(`status ${statuses}`, async () => {
    const status = await job.status();
    return statuses.includes(status) ? status : undefined;
  });

/** What happened to a job, in order. */
async function historyOf(job: Job): Promise<readonly string[]> {
  const events = await clientOf(network).getEvents({ contract: "jobs", args: { jobId: job.id } });
  return events.map(({ eventName }) => eventName);
}

const paidOnce = ["JobOpened", "JobFunded", "JobSubmitted", "JobClosed"];

async function killed(pid: number | undefined): Promise<void> {
  if (pid === undefined) throw new Error("There is no process to kill");
  process.kill(pid, "SIGKILL");
}

describe("a killed process", () => {
  it("leaves an agent's job to the agent's next life, which hands it in once", async () => {
    const job = await hireLinter(600);
    await reached(job, "Funded");
    await killed(agents[agentNames.indexOf("lint")]?.pid);
    expect(await job.status()).toBe("Funded");
    await reached(job, "Submitted");
    await job.complete();
    expect(lines).toContain("lint died (SIGKILL) and is started again");
    expect(await historyOf(job)).toEqual(paidOnce);
  });

  it("that accepted and was killed again while it waited for silence is paid once", async () => {
    const job = await hireLinter(4);
    await reached(job, "Submitted");
    await killed(agents[agentNames.indexOf("lint")]?.pid);
    await reached(job, "Completed");
    expect(await historyOf(job)).toEqual(paidOnce);
  });

  it("lets the indexer catch up without losing or doubling a row", async () => {
    const job = await hireLinter(600);
    await killed(network.pids().indexer);
    await reached(job, "Submitted");
    await job.complete();
    const { differences, books } = await auditEconomy(network);
    expect(differences).toEqual([]);
    expect(books.totals).toMatchObject({ opened: 3, Completed: 3 });
  });

  it("lets the node go on with all that it wrote down, and agents finish their jobs on it", async () => {
    const job = await hireLinter(600);
    await reached(job, "Submitted");
    await sleep(3_000); // the node writes the chain down every two seconds
    await killed(network.pids().chain);
    await reached(job, "Submitted");
    await job.complete();
    expect(await historyOf(job)).toEqual(paidOnce);

    const next = await hireLinter(3);
    await reached(next, "Completed");
    expect(await historyOf(next)).toEqual(paidOnce);
    const { differences, books } = await auditEconomy(network);
    expect(differences).toEqual([]);
    expect(books.totals).toMatchObject({ opened: 5, Completed: 5 });
  });
});

describe("a node killed before it wrote the last blocks down", () => {
  it("takes them back for everybody alike, and everybody goes on", async () => {
    const lost = await hireLinter(600);
    await reached(lost, "Submitted");
    await killed(network.pids().chain);
    await waitFor("node", () => clientOf(network).jobs.get({ jobId: lost.id }));

    const next = await hireLinter(600);
    await reached(next, "Submitted");
    await next.complete();
    expect(await historyOf(next)).toEqual(paidOnce);
    // What is left of the other job is either nothing or what its agent handed in once.
    expect([[], paidOnce.slice(0, 3)]).toContainEqual(await historyOf(await untilQuiet(lost)));
    const { differences } = await auditEconomy(network);
    expect(differences).toEqual([]);
  });
});

/** A job once its agent has done for it what it can. */
async function untilQuiet(job: Job): Promise<Job> {
  await waitFor("rest", async () => ["None", "Submitted"].includes(await job.status()) || undefined);
  return job;
}

describe("a second start", () => {
  it("goes on with the chain, the files, the agents and their jobs", async () => {
    const { books: before } = await auditEconomy(network);
    const job = await hireLinter(600);
    await reached(job, "Funded", "Submitted");
    await Promise.all(agents.map((agent) => agent.stop()));
    await network.stop();

    network = await startNetwork({ directory, ports, logs });
    agents = await startAgents({ network, logs });
    const again = await waitFor("job", () => clientOf(network).jobs.load({ jobId: job.id }));
    await reached(again, "Submitted");
    await again.complete();
    expect(await historyOf(again)).toEqual(paidOnce);
    await network.ready;
    const { differences, books } = await auditEconomy(network);
    expect(differences).toEqual([]);
    expect(books.agents).toHaveLength(agentNames.length);
    expect(books.totals.opened).toBe(before.totals.opened + 1);
  });

  it("starts anew, and says so, on a chain that carries other contracts", async () => {
    const { accessManager } = clientOf(network).ainur.deployment.contracts;
    const node = createTestClient({ mode: "anvil", chain: foundry, transport: http(network.rpcUrl) });
    await node.setCode({ address: accessManager, bytecode: "0x00" });
    await Promise.all(agents.map((agent) => agent.stop()));
    await network.stop();

    network = await startNetwork({ directory, ports, logs });
    agents = [];
    expect(lines).toContain(
      "chain the chain carries another version of the contracts, or part of one: starting anew",
    );
    expect(await clientOf(network).getEvents({ contract: "jobs", eventName: "JobOpened" })).toEqual([]);
    agents = await startAgents({ network, logs });
    const job = await hireLinter(600);
    await reached(job, "Submitted");
    await job.complete();
    expect(await historyOf(job)).toEqual(paidOnce);
  });
});
