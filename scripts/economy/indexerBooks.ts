import {
  type AinurClient,
  type JobStatus,
  jobDomainOf,
  jobIdOf,
  jobStatuses,
  scoreAt,
} from "../../sdk/src/index.ts";
import type { Books } from "./Books.ts";
import { indexerTrust } from "./indexerTrust.ts";
import { rowsOf } from "./rowsOf.ts";

const terms = {
  client: "hex",
  provider: "hex",
  payee: "hex",
  agentId: "bigint",
  capability: "hex",
  spec: "hex",
  token: "hex",
  price: "bigint",
  damages: "bigint",
  bond: "bigint",
  risk: "number",
  arbitrator: "hex",
  courtId: "bigint",
  minJurors: "number",
  defaultRuling: "number",
  openBy: "number",
  workPeriod: "number",
  reviewPeriod: "number",
  contestPeriod: "number",
  salt: "bigint",
} as const;

/** What an indexer's GraphQL says. */
export async function indexerBooks(client: AinurClient, indexerUrl: string): Promise<Books> {
  const jobs = await rowsOf(indexerUrl, "jobs", {
    ...terms,
    id: "bigint",
    status: "text",
    paid: "bigint",
    toPayee: "bigint",
    fee: "bigint",
    toClient: "bigint",
  });
  const agents = await rowsOf(indexerUrl, "agents", {
    id: "bigint",
    score: "number",
    scoreUpdatedAt: "number",
    completed: "number",
    failed: "number",
    feedbacks: "number",
    bonded: "bigint",
    locked: "bigint",
  });
  const tokens = await rowsOf(indexerUrl, "tokens", {
    address: "hex",
    held: "bigint",
    accruedFees: "bigint",
  });
  const now = Date.now() / 1_000;
  return {
    balances: await rowsOf(indexerUrl, "ledgerAccounts", { owner: "hex", token: "hex", balance: "bigint" }),
    tokens: tokens.map((row) => ({ token: row.address, held: row.held, fees: row.accruedFees })),
    jobs: jobs.map(({ id, status, paid, ...row }) => ({
      jobId: id,
      termsId: jobIdOf(jobDomainOf(client), row),
      status: statusOf(status),
      paid,
    })),
    agents: agents.map(({ id, score, scoreUpdatedAt, ...row }) => ({
      agentId: id,
      score: scoreAt({ score, updatedAt: scoreUpdatedAt }, now),
      ...row,
    })),
    payouts: jobs.map(({ id, toPayee, fee, toClient }) => ({ jobId: id, toPayee, fee, toClient })),
    trust: await indexerTrust(indexerUrl),
    totals: await totalsOf(indexerUrl),
  };
}

async function totalsOf(indexerUrl: string): Promise<Books["totals"]> {
  const totals = await rowsOf(indexerUrl, "totals", {
    period: "text",
    opened: "number",
    completed: "number",
    failed: "number",
    expired: "number",
    agreed: "number",
    resolved: "number",
    cancelled: "number",
  });
  const ever = totals.find(({ period }) => period === "all");
  return {
    opened: ever?.opened ?? 0,
    Completed: ever?.completed ?? 0,
    Failed: ever?.failed ?? 0,
    Expired: ever?.expired ?? 0,
    Agreed: ever?.agreed ?? 0,
    Resolved: ever?.resolved ?? 0,
    Cancelled: ever?.cancelled ?? 0,
  };
}

function statusOf(text: string): JobStatus {
  const status = jobStatuses.find((known) => known === text);
  if (status === undefined) throw new TypeError(`${text} is no status of a job`);
  return status;
}
