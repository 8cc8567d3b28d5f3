// npm run recover -- --account 0x...: a party's jobs, rebuilt from the chain alone.
import { Command } from "commander";
import { isAddress } from "viem";
import { type AinurClient, type RecoveredJob, recoverJobs } from "../sdk/src/index.ts";
import { CommandError, runCommand } from "./hire/CommandError.ts";
import { connect } from "./hire/connect.ts";
import { findToken, formatAmount } from "./hire/money.ts";

type Options = { readonly account: string; readonly rpc: string; readonly json?: boolean };

const command = new Command("npm run recover --")
  .description(
    "Rebuilds a party's jobs and their full terms from the chain, without an indexer or a journal.",
  )
  .requiredOption("--account <address>", "client, provider or payee of the jobs")
  .option("--rpc <url>", "node of the network", process.env.AINUR_RPC_URL ?? "http://127.0.0.1:8545")
  .option("--json", "prints everything as JSON, amounts as decimal strings");

if (import.meta.main) await runCommand(() => main(command.parse().opts<Options>()));

async function main({ account, rpc, json = false }: Options): Promise<number> {
  if (!isAddress(account, { strict: false })) throw new CommandError(`${account} is not an address.`);
  const client = await connect({ rpc });
  const jobs = await recoverJobs(client, { account });
  if (json)
    console.log(JSON.stringify(jobs, (_, value) => (typeof value === "bigint" ? String(value) : value), 2));
  else if (jobs.length === 0) console.log(`${account} is no party of any job on chain ${client.chain.id}.`);
  else for (const job of jobs) console.log(`${await describe(client, job)}\n`);
  return 0;
}

async function describe(client: AinurClient, job: RecoveredJob): Promise<string> {
  const { jobId, roles, terms, state, stake, acts } = job;
  const token = await findToken(client, terms.token);
  const ainu = await findToken(client, client.ainur.deployment.contracts.ainu);
  const at = (seconds: number) => new Date(seconds * 1_000).toISOString();
  const held = [`${formatAmount(token, stake.escrow)} in escrow`];
  if (stake.bond > 0n) held.push(`${formatAmount(ainu, stake.bond)} of the agent's bond`);
  if (stake.post > 0n) held.push(`${formatAmount(token, stake.post)} posted for the arbitrator`);
  const lines: readonly (readonly [string, string])[] = [
    ["job", String(jobId)],
    ["you are", roles.join(", ")],
    ["status", stake.escrow > 0n ? `${state.status}, until ${at(state.deadline)}` : state.status],
    ["at stake", held.join(", ")],
    [
      "you can",
      acts.map(({ act, until }) => (until === undefined ? act : `${act} until ${at(until)}`)).join(", ") ||
        "-",
    ],
    ["client", terms.client],
    ["provider", terms.provider],
    ["payee", terms.payee],
    ["agent", String(terms.agentId)],
    ["price", formatAmount(token, terms.price)],
    ["damages", formatAmount(token, terms.damages)],
    ["bond", formatAmount(ainu, terms.bond)],
    ["capability", terms.capability],
    ["spec", terms.spec],
    ["arbitrator", `${terms.arbitrator}, court ${terms.courtId}, ${terms.minJurors} jurors`],
    ["default", `ruling ${terms.defaultRuling}`],
    ["open by", at(terms.openBy)],
    [
      "periods",
      `work ${terms.workPeriod} s, review ${terms.reviewPeriod} s, contest ${terms.contestPeriod} s`,
    ],
    ["salt", String(terms.salt)],
  ];
  return lines.map(([name, value]) => `${name.padEnd(11)}${value}`).join("\n");
}
