// npm run economy: a bounded economy without a screen, whose books are then compared.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import type { JobReport } from "../agents/clients/JobReport.ts";
import { manners } from "../agents/clients/Manner.ts";
import { auditEconomy } from "./economy/auditEconomy.ts";
import { printSummary } from "./economy/printSummary.ts";
import { readReport } from "./economy/readReport.ts";
import { agentAccount } from "./local/accounts.ts";
import { fundAgents } from "./local/fundAgents.ts";
import { createLogs } from "./local/log.ts";
import { startNetwork } from "./local/network.ts";
import { startTrust } from "./local/startTrust.ts";
import { wholeNumber } from "./local/wholeNumber.ts";
import { agentNames, startAgents, startClients, startWorker } from "./local/workers.ts";

const options = new Command("npm run economy --")
  .description("Runs a number of jobs over all capabilities, then checks that chain, SDK and GraphQL agree.")
  .option("--jobs <number>", "how many", wholeNumber, 40)
  .option("--quiet", "shows the result only", false)
  .parse()
  .opts<{ readonly jobs: number; readonly quiet: boolean }>();

const CLIENTS = 2;
/** Each way to treat a job, the usual one more often. */
const TREATMENTS = [...manners, "complete"].join(",");

const logs = createLogs(options.quiet ? () => undefined : console.log);
const directory = await mkdtemp(join(tmpdir(), "ainur-economy-"));
/** What is to be stopped, the last first. */
const stops: (() => unknown)[] = [() => rm(directory, { recursive: true, force: true })];
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(130));

try {
  await end((await run()) ? 0 : 1);
} catch (error) {
  console.error(error);
  await end(1);
}

/** Whether all books agree. */
async function run(): Promise<boolean> {
  const { jobs } = options;
  const started = performance.now();
  const network = await startNetwork({ directory, ports: { chain: 0, store: 0, indexer: 0 }, logs });
  stops.push(network.stop);

  const absentee = agentAccount(agentNames.length);
  const agents = [...(await startAgents({ network, logs }))];
  stops.push(() => Promise.all(agents.map((agent) => agent.stop())));
  const trust = await startTrust({ network, logs, nominatorEnv: { AINUR_PAUSE: "5000" } });
  agents.push(...Object.values(trust));
  await fundAgents(network.rpcUrl, [absentee.address]);
  agents.push(
    startWorker({
      network,
      name: "absentee",
      program: "scripts/economy/absentee.ts",
      account: absentee,
      log: logs("absentee"),
    }),
  );

  const reports: JobReport[] = [];
  const clients = startClients({
    network,
    logs,
    count: CLIENTS,
    env: (index) => ({
      AINUR_JOBS: String(Math.floor((jobs + index) / CLIENTS)),
      AINUR_OFFSET: String(index * 5),
      AINUR_PAUSE: "200",
      AINUR_CONCURRENCY: "6",
      AINUR_REVIEW: "6",
      AINUR_CONTEST: "30",
      AINUR_MANNERS: TREATMENTS,
    }),
    onMessage: (message) => reports.push(readReport(message)),
  });
  stops.push(() => Promise.all(clients.map((client) => client.stop())));
  await Promise.race([Promise.all(clients.map(({ ended }) => ended)), network.failed]);
  await Promise.all(agents.map((agent) => agent.stop()));
  await network.ready;

  const audit = await auditEconomy(network);
  const seconds = (performance.now() - started) / 1_000;
  printSummary({ ...audit, reports, seconds });
  const isComplete = audit.books.totals.opened === jobs && reports.length === jobs;
  if (!isComplete)
    console.log(`${audit.books.totals.opened} jobs opened and ${reports.length} ended, not ${jobs}`);
  return isComplete && audit.differences.length === 0;
}

async function end(code: number): Promise<never> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  process.exit(code);
}
