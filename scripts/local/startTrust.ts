import { type HDAccount, parseEther } from "viem";
import { agentAccount, jurorAccount, keyOf, nominatorAccount, underwriterAccount } from "./accounts.ts";
import { fundAgents } from "./fundAgents.ts";
import type { RunningProcess } from "./keepRunning.ts";
import { type StartAgentsParameters, startWorker } from "./workers.ts";

/** The last of them forgets some of its seats. */
export const JURORS = 6;
const NOMINATORS = 3;
/** Comes after the honest agents and the one of the economy that never delivers. */
const CHEAT = 5;
/** What the cheat has to lose: enough for hours. */
const HOARD = parseEther("20000");

export type TrustProcesses = Readonly<
  Record<"jurors" | "underwriters" | "nominators" | "cheat", RunningProcess>
>;

export type StartTrustParameters = StartAgentsParameters & {
  /** Settings of the nominators; see `agents/nominators/main.ts`. */
  readonly nominatorEnv?: Readonly<Record<string, string>>;
};

/** Runs those who make work trustworthy, and the one who shows why that is needed. */
export async function startTrust({
  network,
  logs,
  nominatorEnv = {},
}: StartTrustParameters): Promise<TrustProcesses> {
  const jurors = Array.from({ length: JURORS }, (_, index) => jurorAccount(index));
  const nominators = Array.from({ length: NOMINATORS }, (_, index) => nominatorAccount(index));
  const cheat = agentAccount(CHEAT);
  const addresses = [...jurors, ...nominators].map(({ address }) => address);
  await fundAgents(network.rpcUrl, addresses);
  await fundAgents(network.rpcUrl, [cheat.address], HOARD);
  const start = (
    name: keyof TrustProcesses,
    parameters: { readonly account?: HDAccount; readonly env?: Readonly<Record<string, string>> },
  ) => startWorker({ network, name, program: `agents/${name}/main.ts`, log: logs(name), ...parameters });
  return {
    jurors: start("jurors", { env: { AINUR_KEYS: keysOf(jurors) } }),
    underwriters: start("underwriters", { account: underwriterAccount() }),
    nominators: start("nominators", { env: { AINUR_KEYS: keysOf(nominators), ...nominatorEnv } }),
    cheat: start("cheat", { account: cheat }),
  };
}

function keysOf(accounts: readonly HDAccount[]): string {
  return accounts.map(keyOf).join(",");
}
