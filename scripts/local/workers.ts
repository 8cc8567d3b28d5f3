import { join } from "node:path";
import type { HDAccount } from "viem";
import { agentAccount, clientAccount, keyOf } from "./accounts.ts";
import { fundAgents } from "./fundAgents.ts";
import { keepRunning, type RunningProcess } from "./keepRunning.ts";
import type { Log } from "./log.ts";
import type { Network } from "./network.ts";

/** Agents of the local economy: the folder of each under `agents/`. */
export const agentNames = ["keywords", "profile", "lint", "chart"] as const;

export type WorkerNetwork = Pick<Network, "rpcUrl" | "storeUrl" | "directory">;

export type StartWorkerParameters = {
  readonly network: WorkerNetwork;
  /** Names its journal. */
  readonly name: string;
  /** The TypeScript file that it runs, from the root. */
  readonly program: string;
  /** Whom it acts for; one who acts for several is given their keys by `env`. */
  readonly account?: HDAccount;
  readonly env?: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly onMessage?: (message: unknown) => void;
};

/** Runs a program that takes part in the economy by an account of its own. */
export function startWorker({
  network: { rpcUrl, storeUrl, directory },
  name,
  program,
  account,
  env = {},
  ...rest
}: StartWorkerParameters): RunningProcess {
  return keepRunning({
    command: process.execPath,
    args: [join(import.meta.dirname, "../..", program)],
    env: {
      AINUR_RPC_URL: rpcUrl,
      AINUR_STORE_URL: storeUrl,
      ...(account !== undefined && { AINUR_KEY: keyOf(account) }),
      AINUR_JOURNAL: join(directory, "journals", `${name}.jsonl`),
      ...env,
    },
    ...rest,
  });
}

export type StartAgentsParameters = { readonly network: WorkerNetwork; readonly logs: (name: string) => Log };

/** Runs the agents, each with some AINU to bond. */
export async function startAgents({
  network,
  logs,
}: StartAgentsParameters): Promise<readonly RunningProcess[]> {
  const accounts = agentNames.map((_, index) => agentAccount(index));
  await fundAgents(
    network.rpcUrl,
    accounts.map(({ address }) => address),
  );
  return agentNames.map((name, index) =>
    startWorker({
      network,
      name,
      program: `agents/${name}/main.ts`,
      account: agentAccount(index),
      log: logs(name),
    }),
  );
}

export type StartClientsParameters = StartAgentsParameters & {
  readonly count: number;
  /** Settings of each; see `agents/clients/clientSettings.ts`. */
  readonly env?: (index: number) => Readonly<Record<string, string>>;
  readonly onMessage?: (message: unknown) => void;
};

/** Runs those who hire. */
export function startClients({
  network,
  logs,
  count,
  env = () => ({}),
  onMessage,
}: StartClientsParameters): readonly RunningProcess[] {
  return Array.from({ length: count }, (_, index) =>
    startWorker({
      network,
      name: `client-${index + 1}`,
      program: "agents/clients/main.ts",
      account: clientAccount(index),
      env: { AINUR_OFFSET: String(2 * index), ...env(index) },
      log: logs(`client ${index + 1}`),
      ...(onMessage !== undefined && { onMessage }),
    }),
  );
}
