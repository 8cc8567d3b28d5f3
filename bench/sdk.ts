// npm run bench -- sdk [--writes 1000] [--jobs 30]: the SDK against a local anvil.
import { encodeFunctionData, zeroAddress, zeroHash } from "viem";
import { jobsAbi } from "../sdk/src/abi/index.ts";
import { hashTerms, type JobTerms } from "../sdk/src/index.ts";
import { clientOf, localAccount } from "../test/fixtures.ts";
import { type Market, serving, startMarket } from "../test/market.ts";
import type { BenchOptions, Figure } from "./run.ts";

/** Writes queued at once, the latency from hiring to payment, and how fast terms are hashed and encoded. */
export default async function* sdk(options: BenchOptions): AsyncGenerator<Figure> {
  yield* termRates();
  const market = await startMarket();
  try {
    yield* queuedWrites(market, Number(options.writes ?? 1_000));
    yield* hireToPaid(market, Number(options.jobs ?? 30));
  } finally {
    await market.chain.stop();
  }
}

/** All writes of one key, asked for in one go, with at most 16 unmined. */
async function* queuedWrites({ chain }: Market, count: number): AsyncGenerator<Figure> {
  const account = localAccount(5);
  const client = clientOf(chain, account, { maxInFlight: 16 });
  const started = performance.now();
  const outcomes = await Promise.allSettled(
    Array.from({ length: count }, async () => {
      const hash = await client.token.mint({ to: account.address, amount: 1n });
      await client.waitFor({ hash });
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const failed = outcomes.filter(({ status }) => status === "rejected");
  for (const { reason } of failed.slice(0, 3) as PromiseRejectedResult[]) console.error(reason);
  const token = chain.deployment.contracts.testDollar ?? zeroAddress;
  const minted = await client.token.getBalance({ owner: account.address, token });
  yield { case: "writes.rate", value: count / seconds, unit: "1/s", better: "higher" };
  yield { case: "writes.errors", value: failed.length + Math.abs(count - Number(minted)), unit: "writes" };
}

/** One job after another, from the call of `hire` until the provider has its money. */
async function* hireToPaid(market: Market, count: number): AsyncGenerator<Figure> {
  const { client, provider, agentId, hireParameters } = market;
  const loop = serving(provider, { agentId });
  const latencies: number[] = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    const job = await client.jobs.hire(hireParameters);
    await job.wait({ until: "Submitted" });
    await job.deliverable();
    await job.complete();
    latencies.push(performance.now() - started);
  }
  await loop.stop();
  yield { case: "hireToPaid.p50", value: quantile(latencies, 0.5), unit: "ms" };
  yield { case: "hireToPaid.p95", value: quantile(latencies, 0.95), unit: "ms" };
}

async function* termRates(): AsyncGenerator<Figure> {
  const domain = { chainId: 31_337, jobs: "0x1000000000000000000000000000000000000001" } as const;
  const byHash = rateOf((salt) => hashTerms(domain, { ...terms, salt }));
  yield { case: "terms.hash", value: byHash, unit: "1/s", better: "higher" };
  const byEncoding = rateOf((salt) =>
    encodeFunctionData({ abi: jobsAbi, functionName: "open", args: [{ ...terms, salt }] }),
  );
  yield { case: "terms.encode", value: byEncoding, unit: "1/s", better: "higher" };
}

/** Calls a second, over half a second after a warm-up. */
function rateOf(call: (index: bigint) => unknown): number {
  for (let index = 0n; index < 200n; index++) call(index);
  const started = performance.now();
  let calls = 0;
  while (performance.now() - started < 500) call(BigInt(calls++));
  return (calls * 1_000) / (performance.now() - started);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;
}

const terms: JobTerms = {
  client: "0x1000000000000000000000000000000000000001",
  provider: "0x2000000000000000000000000000000000000002",
  payee: "0x2000000000000000000000000000000000000002",
  agentId: 7n,
  capability: zeroHash,
  spec: zeroHash,
  token: "0x3000000000000000000000000000000000000003",
  price: 5_000000n,
  damages: 0n,
  bond: 0n,
  risk: 0,
  arbitrator: zeroAddress,
  courtId: 0n,
  minJurors: 0,
  defaultRuling: 3,
  openBy: 1_800_000_000,
  workPeriod: 3_600,
  reviewPeriod: 86_400,
  contestPeriod: 86_400,
  salt: 0n,
};
