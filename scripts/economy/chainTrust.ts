import {
  type AinurClient,
  getCover,
  getDispute,
  getJob,
  getJuror,
  getNomination,
  getNominationFactor,
  getNominationPool,
  getPenaltyBalance,
  getPoolState,
  getSeats,
  readAction,
} from "../../sdk/src/index.ts";
import { lastDisputes } from "./lastDisputes.ts";
import type { TrustBooks } from "./TrustBooks.ts";

/** What the contracts' storage says of nominations, the court and insurance, asked about everything that `known` names. */
export async function chainTrust(client: AinurClient, known: TrustBooks): Promise<TrustBooks> {
  const nominationPools = known.nominationPools.map(async ({ agentId }) => {
    const { assets, shares, leavingAssets } = await getNominationPool(client, { agentId });
    return { agentId, assets, shares, leavingAssets };
  });
  const nominations = known.nominations.map(async ({ agentId, nominator }) => {
    const { shares, assets } = await getNomination(client, { agentId, nominator });
    return { agentId, nominator, shares, assets };
  });
  const offenders = known.offenders.map(async ({ agentId }) => ({
    agentId,
    factor: await getNominationFactor(client, { agentId }),
  }));
  return {
    nominationPools: await Promise.all(nominationPools),
    nominations: await Promise.all(nominations),
    offenders: await Promise.all(offenders),
    waiting: [{ account: "penalties", amount: await getPenaltyBalance(client) }],
    ...(await courtOf(client, known)),
    ...(await insuranceOf(client, known)),
  };
}

async function courtOf(
  client: AinurClient,
  known: TrustBooks,
): Promise<Pick<TrustBooks, "jurors" | "disputes" | "seats">> {
  const jurors = known.jurors.map(async ({ agentId }) => {
    const { units, deposit, seats } = await getJuror(client, { agentId });
    return { agentId, units, deposit, seats };
  });
  // The court forgets a ruling once it has given the dispute's place away; the job remembers it.
  const disputes = known.disputes.map(async ({ disputeId, jobId }) => ({
    disputeId,
    jobId,
    ruling: (await getJob(client, { jobId })).ruling,
  }));
  const kept = [...lastDisputes(known.disputes.map(({ disputeId }) => disputeId))];
  const seats = kept.map(async (disputeId) => {
    const { round } = await getDispute(client, { disputeId });
    const rounds = Array.from({ length: round + 1 }, async (_, index) => {
      const found = await getSeats(client, { disputeId, round: index });
      return found.map(({ agentId, choice }, seat) => ({ disputeId, round: index, seat, agentId, choice }));
    });
    return (await Promise.all(rounds)).flat();
  });
  return {
    jurors: await Promise.all(jurors),
    disputes: await Promise.all(disputes),
    seats: (await Promise.all(seats)).flat(),
  };
}

async function insuranceOf(
  client: AinurClient,
  known: TrustBooks,
): Promise<Pick<TrustBooks, "insurancePools" | "covers">> {
  const insurancePools = known.insurancePools.map(async ({ pool }) => {
    const { assets, sharesAside, openCover, payouts, rate } = await getPoolState(client, { pool });
    const shares = await readAction(client, {
      contract: "insurancePool",
      address: pool,
      functionName: "totalSupply",
      args: [],
    });
    return { pool, assets, shares, sharesAside, openCover, payouts, rate };
  });
  const covers = known.covers.map(async ({ jobId, pool }) => ({
    jobId,
    pool,
    open: (await getCover(client, { pool, jobId })).amount,
  }));
  return { insurancePools: await Promise.all(insurancePools), covers: await Promise.all(covers) };
}
