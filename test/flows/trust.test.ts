import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { http, parseEther, parseUnits } from "viem";
import { foundry } from "viem/chains";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobReport } from "../../agents/clients/JobReport.ts";
import { auditEconomy } from "../../scripts/economy/auditEconomy.ts";
import { readReport } from "../../scripts/economy/readReport.ts";
import { describeRuling } from "../../scripts/local/describeRuling.ts";
import { firstRuling } from "../../scripts/local/firstRuling.ts";
import type { RunningProcess } from "../../scripts/local/keepRunning.ts";
import { type Network, startNetwork } from "../../scripts/local/network.ts";
import { startTrust, type TrustProcesses } from "../../scripts/local/startTrust.ts";
import { startClients } from "../../scripts/local/workers.ts";
import { createAinurClient, type SeatState } from "../../sdk/src/index.ts";

let directory: string;
let network: Network;
let trust: TrustProcesses;
const clients: RunningProcess[] = [];
const reports: JobReport[] = [];
const lines: string[] = [];
const logs = (name: string) => (line: string) => void lines.push(`${name} ${line}`);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ainur-trust-"));
  network = await startNetwork({ directory, ports: { chain: 0, store: 0, indexer: 0 }, logs });
  trust = await startTrust({ network, logs });
});
afterAll(async () => {
  await Promise.all([...clients, ...Object.values(trust ?? {})].map((worker) => worker.stop()));
  await network?.stop();
  await rm(directory, { recursive: true, force: true });
});

const watcher = () => createAinurClient({ chain: foundry, transport: http(network.rpcUrl) });

/** Lets a client hire the cheapest agent and look closely at what it delivers, until it has done so `jobs` times ever. */
function bargainHunter(jobs: number): RunningProcess {
  const [client] = startClients({
    network,
    logs,
    count: 1,
    env: () => ({ AINUR_JOBS: String(jobs), AINUR_MANNERS: "bargain" }),
    onMessage: (message) => reports.push(readReport(message)),
  });
  clients.push(client!);
  return client!;
}

async function waitFor<value>(what: string, look: () => Promise<value | undefined>): Promise<value> {
  const end = performance.now() + 120_000;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error(`No ${what}:\n${lines.join("\n")}`);
    await sleep(20);
  }
}

it("rules against a cheat, slashes it, and makes its client whole from bond and insurance", async () => {
  const found = firstRuling(network.rpcUrl, AbortSignal.timeout(150_000));
  await bargainHunter(1).ended;
  const ruling = await found;
  expect(reports).toMatchObject([{ manner: "bargain", status: "Resolved" }]);
  // The damages are the price: half of them the bond answers for, at ten AINU a dollar, the other half the insurance.
  expect(ruling).toMatchObject({
    ruling: 1,
    toPayee: 0n,
    toClient: parseUnits("1.5", 6),
    slashed: parseEther("7.5"),
    penalty: parseEther("192.5"),
    insured: parseUnits("0.75", 6),
    reputation: { outcome: "Severe", scored: true, scoreBefore: 500, scoreAfter: 0 },
  });
  expect(describeRuling(ruling!)).toContain("0.75 tUSD from the insurance");
  const [slashed] = await watcher().getEvents({ contract: "staking", eventName: "Slashed" });
  expect(slashed?.args).toMatchObject({ agentId: ruling?.agentId, offence: 5, bonded: parseEther("200") });
});

it("lets a juror who was killed between commit and reveal show its vote in its next life", async () => {
  const client = watcher();
  const before = await client.getEvents({ contract: "court", eventName: "DisputeOpened" });
  const hunter = bargainHunter(2);
  const disputeId = await waitFor("dispute", async () => {
    const opened = await client.getEvents({ contract: "court", eventName: "DisputeOpened" });
    return opened[before.length]?.args.disputeId;
  });
  const seatsIn = async (...states: readonly SeatState[]) =>
    (await client.court.getSeats({ disputeId, round: 0 })).filter(({ state }) => states.includes(state));
  while ((await seatsIn("Committed")).length === 0) await sleep(5); // the time between commit and reveal is short
  process.kill(trust.jurors.pid!, "SIGKILL");
  const [committed] = await seatsIn("Committed");
  expect(committed).toBeDefined();

  await hunter.ended;
  expect(lines).toContain("jurors died (SIGKILL) and is started again");
  const votes = await client.getEvents({
    contract: "court",
    eventName: "VoteRevealed",
    args: { disputeId, agentId: committed!.agentId },
  });
  expect(votes).toMatchObject([{ args: { choice: 1 } }]);
  expect(reports[1]).toMatchObject({ manner: "bargain", status: "Resolved" });
});

it("leaves books on which chain, SDK and GraphQL agree", async () => {
  await Promise.all(Object.values(trust).map((worker) => worker.stop()));
  await network.ready;
  const { books, differences } = await auditEconomy(network);
  expect(differences).toEqual([]);
  expect(books.trust.disputes).toHaveLength(2);
  expect(books.trust.covers).toMatchObject([{ open: 0n }, { open: 0n }]);
});
