import { lastDisputes } from "./lastDisputes.ts";
import { rowsOf } from "./rowsOf.ts";
import type { TrustBooks } from "./TrustBooks.ts";

/** What an indexer's GraphQL says of nominations, the court and insurance. */
export async function indexerTrust(indexerUrl: string): Promise<TrustBooks> {
  return {
    nominationPools: await rowsOf(indexerUrl, "nominationPools", {
      agentId: "bigint",
      assets: "bigint",
      shares: "bigint",
      leavingAssets: "bigint",
      rewarded: "bigint",
      slashed: "bigint",
    }),
    nominations: await rowsOf(indexerUrl, "nominations", {
      agentId: "bigint",
      nominator: "hex",
      shares: "bigint",
      claimed: "bigint",
    }),
    offenders: await offendersOf(indexerUrl),
    ...(await courtOf(indexerUrl)),
    ...(await insuranceOf(indexerUrl)),
  };
}

async function offendersOf(indexerUrl: string): Promise<TrustBooks["offenders"]> {
  const offences = await rowsOf(indexerUrl, "offences", {
    id: "text",
    agentId: "bigint",
    toVictim: "bigint",
    penalty: "bigint",
    nominationFactor: "bigint",
  });
  const offenders = new Map<bigint, TrustBooks["offenders"][number]>();
  for (const { agentId, toVictim, penalty, nominationFactor: factor } of offences.toSorted(byId)) {
    const { toVictims = 0n, penalties = 0n } = offenders.get(agentId) ?? {};
    offenders.set(agentId, {
      agentId,
      factor,
      toVictims: toVictims + toVictim,
      penalties: penalties + penalty,
    });
  }
  return [...offenders.values()];
}

/** Ids are in the order of the chain. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

async function courtOf(
  indexerUrl: string,
): Promise<Pick<TrustBooks, "jurors" | "disputes" | "seats" | "votes">> {
  const disputes = await rowsOf(indexerUrl, "disputes", { id: "bigint", jobId: "bigint", ruling: "number" });
  const votes = await rowsOf(indexerUrl, "seats", {
    disputeId: "bigint",
    round: "number",
    seat: "number",
    agentId: "bigint",
    choice: "number",
    fee: "bigint",
    reward: "bigint",
    slashed: "bigint",
  });
  const kept = lastDisputes(disputes.map(({ id }) => id));
  return {
    jurors: await rowsOf(indexerUrl, "jurors", {
      agentId: "bigint",
      units: "number",
      deposit: "bigint",
      seats: "number",
      slashed: "bigint",
      rewards: "bigint",
    }),
    disputes: disputes.map(({ id, ...row }) => ({ disputeId: id, ...row })),
    seats: votes
      .filter(({ disputeId }) => kept.has(disputeId))
      .map(({ fee: _, reward: __, slashed: ___, ...place }) => place),
    votes,
  };
}

async function insuranceOf(indexerUrl: string): Promise<Pick<TrustBooks, "insurancePools" | "covers">> {
  const pools = await rowsOf(indexerUrl, "insurancePools", {
    address: "hex",
    assets: "bigint",
    shares: "bigint",
    sharesAside: "bigint",
    openCover: "bigint",
    premiums: "bigint",
    payouts: "bigint",
    rate: "bigint",
  });
  const covers = await rowsOf(indexerUrl, "covers", {
    jobId: "bigint",
    pool: "hex",
    amount: "bigint",
    premium: "bigint",
    paid: "bigint",
    closedAt: "text",
  });
  return {
    insurancePools: pools.map(({ address: pool, ...row }) => ({ pool, ...row })),
    covers: covers.map(({ amount, closedAt, ...row }) => ({
      ...row,
      open: closedAt === "null" ? amount : 0n,
    })),
  };
}
