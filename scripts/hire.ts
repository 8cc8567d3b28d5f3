// npm run hire -- --capability data.profile --file some.csv: hires an agent on a running network.
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { isHex, type LocalAccount } from "viem";
import { mnemonicToAccount, privateKeyToAccount } from "viem/accounts";
import { getBlockNumber } from "viem/actions";
import {
  type AinurClient,
  getLedgerBalance,
  getTokenBalance,
  type Job,
  JobEnded,
  mintTestDollar,
  priceOf,
  waitFor,
} from "../sdk/src/index.ts";
import { CommandError, runCommand } from "./hire/CommandError.ts";
import { chooseAgent } from "./hire/chooseAgent.ts";
import { connect } from "./hire/connect.ts";
import { findToken, formatAmount, parseAmount, type Token } from "./hire/money.ts";
import { readInput } from "./hire/readInput.ts";

/** The last of the accounts that local nodes fund. */
const LOCAL_ACCOUNT = 9;
const LOCAL_MNEMONIC = "test test test test test test test test test test test junk";

type Options = {
  readonly capability: string;
  readonly file: string;
  readonly price?: string;
  readonly token: string;
  readonly agent?: string;
  readonly rpc: string;
  readonly store: string;
  readonly out?: string;
  readonly reject?: string;
  readonly timeout: string;
};

const { AINUR_RPC_URL, AINUR_STORE_URL, AINUR_KEY } = process.env;
const command = new Command("npm run hire --")
  .description(
    "Hires an agent to work on a file. AINUR_KEY is the private key that pays; a local one by default.",
  )
  .requiredOption("--capability <slug>", "kind of work, such as data.profile")
  .requiredOption("--file <path>", "what is worked on")
  .option("--price <amount>", "in the token; what the agent asks by default")
  .option("--token <symbol or address>", "what is paid in", "tUSD")
  .option("--agent <id>", "the best by score by default")
  .option("--rpc <url>", "node of the network", AINUR_RPC_URL ?? "http://127.0.0.1:8545")
  .option("--store <url>", "content store", AINUR_STORE_URL ?? "http://127.0.0.1:8787")
  .option("--out <path>", "writes the deliverable here instead of printing it")
  .option("--reject <reason>", "rejects the work instead of accepting it")
  .option("--timeout <seconds>", "how long to wait for the work", "300");

if (import.meta.main) await runCommand(() => main(command.parse().opts<Options>()));

async function main(options: Options): Promise<number> {
  const file = await readInput(options.file);
  const account = payer();
  const client = await connect({ rpc: options.rpc, store: options.store, account });
  step("Network", `${client.chain.name} at block ${await getBlockNumber(client)}`);

  const { capability } = options;
  const token = await findToken(client, options.token);
  const agentId = options.agent === undefined ? {} : { agentId: wholeNumber("--agent", options.agent) };
  const agent = await chooseAgent(client, { capability, ...agentId });
  const asked = priceOf(agent, { capability, token: token.address, chainId: client.chain.id });
  const price = options.price === undefined ? asked : parseAmount(token, options.price);
  if (price === undefined)
    throw new CommandError(`Agent ${agent.agentId} asks no price in ${token.symbol}: name one by --price.`);
  step("Agent", `${agent.agentId} ${agent.card?.name ?? ""}, score ${agent.score}`);

  await fillPurse(client, account, token, price);
  const seconds = Number(wholeNumber("--timeout", options.timeout));
  const job = await client.jobs.hire({
    agentId: agent.agentId,
    capability,
    file,
    token: token.address,
    price,
    fund: true,
    periods: { opening: seconds, work: seconds, review: 3_600, contest: 3_600 },
  });
  step("Job", `${job.id}`);
  step("Escrow", formatAmount(token, price));
  const prepareFee = async () =>
    fillPurse(client, account, token, await client.jobs.getArbitrationCost({ terms: job.terms }));
  return finish(job, token, { ...options, prepareFee });
}

/** `prepareFee` sees to it that a rejection can be paid for. */
type FinishOptions = Options & { readonly prepareFee: () => Promise<void> };

async function finish(job: Job, token: Token, options: FinishOptions): Promise<number> {
  const started = Date.now();
  const since = () => `after ${((Date.now() - started) / 1_000).toFixed(1)} s`;
  try {
    await waitOrCancel(job, ["Funded", "Submitted"], Number(options.timeout));
    step("Accepted", since());
    await waitOrCancel(job, ["Submitted"], Number(options.timeout));
    step("Submitted", since());
  } catch (error) {
    if (!(error instanceof JobEnded)) throw error;
    step("Ended", `${error.status} ${since()}`);
    await showReceipt(job, token);
    return 1;
  }
  const { bytes, output, summary } = await job.deliverable();
  step("Deliverable", `${output.fileName}, ${output.mediaType}, ${bytes.length} bytes`);
  step("Summary", printable(summary));
  if (options.out === undefined && !isText(output.mediaType))
    step("Not shown", "it is not text: write it by --out");
  else if (options.out === undefined) process.stdout.write(`${printable(new TextDecoder().decode(bytes))}\n`);
  else await writeFile(options.out, bytes);
  if (options.reject === undefined) {
    await job.complete();
  } else {
    await options.prepareFee();
    await job.reject({ reason: options.reject, fund: true });
  }
  const { status, deadline } = await job.state();
  step(options.reject === undefined ? "Completed" : "Rejected", status);
  if (status === "Rejected")
    step("Contest", `possible until ${new Date(deadline * 1_000).toISOString()}; silence refunds you`);
  await showReceipt(job, token);
  return 0;
}

/** Waits for a status. A job that nobody takes in time is taken back. */
async function waitOrCancel(
  job: Job,
  until: readonly ("Funded" | "Submitted")[],
  seconds: number,
): Promise<void> {
  const signal = AbortSignal.timeout(seconds * 1_000);
  try {
    await job.wait({ until, signal });
  } catch (error) {
    if (!signal.aborted || error instanceof JobEnded) throw error;
    if ((await job.status()) !== "Open")
      throw new CommandError(
        `The work is not in after ${seconds} seconds. Look again with \`npm run recover -- --account ${job.terms.client}\`.`,
      );
    await job.cancel();
    throw new CommandError(`The agent did not accept within ${seconds} seconds; the money is back.`);
  }
}

async function showReceipt(job: Job, token: Token): Promise<void> {
  const receipt = await job.receipt();
  if (receipt === undefined) return;
  const { toPayee, fee, toClient, slashed, reputation } = receipt;
  step("Paid", `${formatAmount(token, toPayee)} to ${receipt.payee}`);
  step("Fee", `${formatAmount(token, fee)} to the protocol`);
  step("Returned", `${formatAmount(token, toClient)} to ${receipt.client}`);
  if (slashed > 0n) step("Damages", `${slashed} AINU wei from the agent's bond`);
  if (reputation === undefined) return;
  const { outcome, scored, scoreBefore = "?", scoreAfter } = reputation;
  step("Receipt", scored ? `${outcome}, score ${scoreBefore} to ${scoreAfter}` : `${outcome}, not scored`);
}

/** Test dollars come from their faucet. */
async function fillPurse(
  client: AinurClient,
  account: LocalAccount,
  token: Token,
  price: bigint,
): Promise<void> {
  if (token.address !== client.ainur.deployment.contracts.testDollar) return;
  const owner = account.address;
  const inLedger = await getLedgerBalance(client, { owner, token: token.address });
  const outside = await getTokenBalance(client, { owner, token: token.address });
  if (inLedger + outside >= price) return;
  await waitFor(client, { hash: await mintTestDollar(client, { to: owner, amount: price }) });
}

function payer(): LocalAccount {
  if (AINUR_KEY === undefined) return mnemonicToAccount(LOCAL_MNEMONIC, { addressIndex: LOCAL_ACCOUNT });
  if (!isHex(AINUR_KEY) || AINUR_KEY.length !== 66)
    throw new CommandError("AINUR_KEY is not a private key: 0x and 64 hexadecimal digits.");
  return privateKeyToAccount(AINUR_KEY);
}

function wholeNumber(option: string, text: string): bigint {
  if (!/^\d{1,20}$/.test(text)) throw new CommandError(`${option} takes a whole number, not ${text}.`);
  return BigInt(text);
}

function isText(mediaType: string): boolean {
  return mediaType.startsWith("text/") || ["application/json", "image/svg+xml"].includes(mediaType);
}

/** Without what a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/[\n\t]/.test(character) ? character : "\ufffd"));
}

function step(what: string, value: string): void {
  process.stderr.write(`  ${what.padEnd(12)} ${value}\n`);
}
