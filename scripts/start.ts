// npm start: the whole economy on this machine, until Ctrl-C.
import { join } from "node:path";
import { Command } from "commander";
import { shortId } from "../agents/shortId.ts";
import { claimFolder, FolderInUse } from "./local/claimFolder.ts";
import { describeRuling } from "./local/describeRuling.ts";
import { firstPaidJob } from "./local/firstPaidJob.ts";
import { firstRuling } from "./local/firstRuling.ts";
import { createLogs } from "./local/log.ts";
import { type NetworkUrls, resetNetwork, startNetwork } from "./local/network.ts";
import { startTrust } from "./local/startTrust.ts";
import { wholeNumber } from "./local/wholeNumber.ts";
import { startAgents, startClients } from "./local/workers.ts";

const { reset, clients, directory } = new Command("npm start --")
  .description(
    "Runs a chain, the contracts, an indexer, the app, agents and their clients, jurors, an underwriter and nominators, until Ctrl-C.",
  )
  .option("--reset", "forgets the network of the last start instead of going on with it", false)
  .option("--clients <number>", "how many keep hiring", wholeNumber, 2)
  .option("--directory <path>", "where everything is kept", join(import.meta.dirname, "../.ainur"))
  .parse()
  .opts<{ readonly reset: boolean; readonly clients: number; readonly directory: string }>();

/** Where other commands look for the network; the next free ones where they are taken. */
const PORTS = { chain: 8545, store: 8787, indexer: 42069, app: 5173 } as const;

const logs = createLogs();
const log = logs("ainur");
/** What is to be stopped, the last first. */
const stops: (() => unknown)[] = [];
const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));

try {
  await run();
} catch (error) {
  if (!ending.signal.aborted) {
    log(error instanceof FolderInUse ? error.message : String(error));
    await end(1);
  }
}

async function run(): Promise<void> {
  stops.push(claimFolder(directory));
  if (reset) {
    await resetNetwork(directory);
    log("the network of the last start is forgotten");
  }
  const network = await startNetwork({ directory, ports: PORTS, logs, signal: ending.signal });
  stops.push(network.stop);
  const { rpcUrl, storeUrl, indexerUrl, appUrl } = network;

  const agents = await startAgents({ network, logs });
  const trust = await startTrust({ network, logs });
  const workers = [...agents, ...Object.values(trust), ...startClients({ network, logs, count: clients })];
  stops.push(() => Promise.all(workers.map((worker) => worker.stop())));

  const paid = firstPaidJob(rpcUrl, ending.signal).then((job) => {
    if (job !== undefined) log(`first paid job after ${elapsed()}: ${shortId(job.jobId)}`);
  });
  const ruled = firstRuling(rpcUrl, ending.signal).then((ruling) => {
    if (ruling !== undefined) log(`first ruling after ${elapsed()}: ${describeRuling(ruling)}`);
  });
  const ready = Promise.all([network.appReady, network.ready]).then(([isAppThere]) => {
    log(`ready after ${elapsed()}`);
    log(`  app            ${isAppThere ? appUrl : "could not be built, see above"}`);
    log(`  GraphQL        ${indexerUrl}/graphql`);
    log(`  chain          ${rpcUrl} (chain id 31337)`);
    log(`  content store  ${storeUrl}`);
    log(`hire somebody from another terminal: ${hireCommand(network)}`);
    log("Ctrl-C stops everything; the next start goes on from here, npm start -- --reset starts anew");
  });
  await Promise.all([paid, ruled, ready, network.failed]);
}

async function end(code: number): Promise<void> {
  if (ending.signal.aborted) process.exit(1); // asked twice
  ending.abort();
  if (stops.length > 0) log("stopping");
  process.exitCode = code;
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  process.exit();
}

/** With the addresses that `npm run hire` would not find by itself. */
function hireCommand({ rpcUrl, storeUrl }: NetworkUrls): string {
  const isAt = (url: string, port: number) => new URL(url).port === String(port);
  const rpc = isAt(rpcUrl, PORTS.chain) ? "" : ` --rpc ${rpcUrl}`;
  const store = isAt(storeUrl, PORTS.store) ? "" : ` --store ${storeUrl}`;
  return `npm run hire -- --capability text.keywords --file README.md${rpc}${store}`;
}

/** Since this process was started. */
function elapsed(): string {
  return `${(performance.now() / 1_000).toFixed(1)} s`;
}
