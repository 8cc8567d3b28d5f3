import { type Address, getAddress, isAddressEqual, zeroAddress } from "viem";
import {
  type AinurClient,
  getEvents,
  type JobOutcome,
  type JobStatus,
  jobDomainOf,
  jobIdOf,
  jobOutcomes,
  jobStatusOf,
  loadJob,
  nameOf,
  tokenOf,
} from "../../sdk/src/index.ts";
import type { Books } from "./Books.ts";
import { countByStatus } from "./countByStatus.ts";
import { sdkTrust } from "./sdkTrust.ts";

/** Books kept from events alone, as somebody would who has only the SDK and a node. */
export async function sdkBooks(client: AinurClient): Promise<Books> {
  const jobs = await jobsOf(client);
  const balances = await balancesOf(client);
  const payouts = await Promise.all(jobs.map(({ jobId }) => payoutOf(client, jobId)));
  const sum = (token: Address) =>
    balances.filter((row) => row.token === token).reduce((total, { balance }) => total + balance, 0n);
  const collected = await getEvents(client, { contract: "jobs", eventName: "FeesCollected" });
  const feesIn = (token: Address) =>
    payouts.filter((row) => row.token === token).reduce((total, { fee }) => total + fee, 0n) -
    collected
      .filter(({ args }) => isAddressEqual(args.token, token))
      .reduce((total, { args }) => total + args.amount, 0n);
  const tokens = [...new Set(balances.map(({ token }) => token))];
  return {
    balances,
    tokens: tokens.map((token) => ({ token, held: sum(token), fees: feesIn(token) })),
    jobs,
    agents: await agentsOf(client),
    payouts: payouts.map(({ token: _, ...payout }) => payout),
    trust: await sdkTrust(client),
    totals: countByStatus(jobs),
  };
}

async function balancesOf(client: AinurClient): Promise<Books["balances"]> {
  const transfers = await getEvents(client, { contract: "ledger", eventName: "Transfer" });
  const accounts = new Map<string, { owner: Address; token: Address; balance: bigint }>();
  const add = (owner: Address, token: Address, amount: bigint) => {
    if (owner === zeroAddress) return; // where deposits come from and withdrawals go
    const key = `${owner} ${token}`;
    const { balance } = accounts.get(key) ?? { balance: 0n };
    accounts.set(key, { owner, token, balance: balance + amount });
  };
  for (const { args } of transfers) {
    const token = getAddress(tokenOf(args.id));
    add(args.sender, token, -args.amount);
    add(args.receiver, token, args.amount);
  }
  return [...accounts.values()];
}

async function jobsOf(client: AinurClient): Promise<Books["jobs"]> {
  const events = await getEvents(client, { contract: "jobs" });
  const jobs = new Map<bigint, Books["jobs"][number]>();
  const change = (jobId: bigint, part: { status?: JobStatus; paid?: bigint }) => {
    const job = jobs.get(jobId);
    if (job !== undefined) jobs.set(jobId, { ...job, ...part });
  };
  for (const event of events) {
    if (event.eventName === "JobOpened") {
      const { jobId, terms } = event.args;
      jobs.set(jobId, { jobId, termsId: jobIdOf(jobDomainOf(client), terms), status: "Open", paid: 0n });
    } else if (event.eventName === "JobFunded") change(event.args.jobId, { status: "Funded" });
    else if (event.eventName === "JobSubmitted") change(event.args.jobId, { status: "Submitted" });
    else if (event.eventName === "JobRejected") change(event.args.jobId, { status: "Rejected" });
    else if (event.eventName === "MilestonePaid") change(event.args.jobId, { paid: event.args.cumulative });
    else if (event.eventName === "JobClosed")
      change(event.args.jobId, { status: jobStatusOf(event.args.status) });
  }
  return [...jobs.values()];
}

async function payoutOf(client: AinurClient, jobId: bigint) {
  const receipt = await (await loadJob(client, { jobId })).receipt();
  if (receipt === undefined) return { jobId, token: zeroAddress, toPayee: 0n, fee: 0n, toClient: 0n };
  const { toPayee, fee, toClient, token } = receipt;
  return { jobId, token: getAddress(token), toPayee, fee, toClient };
}

const INITIAL_SCORE = 500;
const failures: ReadonlySet<JobOutcome> = new Set(["Failure", "Severe"]);

async function agentsOf(client: AinurClient): Promise<Books["agents"]> {
  const [registered, receipts, feedback, bonds] = await Promise.all([
    getEvents(client, { contract: "agentRegistry", eventName: "Registered" }),
    getEvents(client, { contract: "reputation", eventName: "ReceiptRecorded" }),
    getEvents(client, { contract: "reputation", eventName: "NewFeedback" }),
    getEvents(client, { contract: "staking" }),
  ]);
  return registered.map(({ args: { agentId } }) => {
    const scored = receipts.filter(({ args }) => args.agentId === agentId && args.scored);
    let bonded = 0n;
    let locked = 0n;
    for (const event of bonds) {
      if (!("agentId" in event.args) || event.args.agentId !== agentId) continue;
      if (event.eventName === "Locked" || event.eventName === "Released") locked = event.args.locked;
      else if (event.eventName === "Bonded" || event.eventName === "Slashed") bonded = event.args.bonded;
    }
    return {
      agentId,
      score: scored.at(-1)?.args.score ?? INITIAL_SCORE,
      completed: scored.filter(({ args }) => args.outcome === 0).length,
      failed: scored.filter(({ args }) => failures.has(nameOf(jobOutcomes, args.outcome))).length,
      feedbacks: feedback.filter(({ args }) => args.agentId === agentId).length,
      bonded,
      locked,
    };
  });
}
