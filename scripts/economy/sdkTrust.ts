import type { Address } from "viem";
import {
  type AinurClient,
  getEvents,
  nominationAssets,
  WHOLE_NOMINATION_FACTOR,
} from "../../sdk/src/index.ts";
import { courtBooks } from "./sdkCourt.ts";
import { insuranceBooks } from "./sdkInsurance.ts";
import type { TrustBooks } from "./TrustBooks.ts";

/** Books of nominations, the court and insurance kept from events alone. */
export async function sdkTrust(client: AinurClient): Promise<TrustBooks> {
  const offenders = await offendersOf(client);
  return {
    offenders,
    ...(await nominationsOf(client, offenders)),
    ...(await courtBooks(client)),
    ...(await insuranceBooks(client)),
    waiting: [{ account: "penalties", amount: await penaltiesOf(client) }],
  };
}

async function offendersOf(client: AinurClient): Promise<TrustBooks["offenders"]> {
  const slashed = await getEvents(client, { contract: "staking", eventName: "Slashed" });
  const offenders = new Map<bigint, TrustBooks["offenders"][number]>();
  for (const { args } of slashed) {
    const { agentId, toVictim, penalty, nominationFactor: factor } = args;
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

async function penaltiesOf(client: AinurClient): Promise<bigint> {
  const events = await getEvents(client, {
    contract: "staking",
    eventName: ["Slashed", "PenaltiesCollected"],
  });
  return events.reduce(
    (sum, { eventName, args }) =>
      eventName === "Slashed" ? sum + args.penalty : sum - args.toReserve - args.toTreasury,
    0n,
  );
}

async function nominationsOf(
  client: AinurClient,
  offenders: TrustBooks["offenders"],
): Promise<Pick<TrustBooks, "nominationPools" | "nominations">> {
  const pools = new Map<bigint, Required<TrustBooks["nominationPools"][number]>>();
  const nominations = new Map<
    string,
    { agentId: bigint; nominator: Address; shares: bigint; claimed: bigint }
  >();
  const change = (agentId: bigint, part: Partial<Required<TrustBooks["nominationPools"][number]>>) => {
    const empty = { agentId, assets: 0n, shares: 0n, leavingAssets: 0n, rewarded: 0n, slashed: 0n };
    pools.set(agentId, { ...(pools.get(agentId) ?? empty), ...part });
  };
  const add = (agentId: bigint, nominator: Address, shares: bigint, claimed: bigint) => {
    const key = `${agentId} ${nominator}`;
    const before = nominations.get(key) ?? { agentId, nominator, shares: 0n, claimed: 0n };
    nominations.set(key, { ...before, shares: before.shares + shares, claimed: before.claimed + claimed });
  };
  for (const { eventName, args } of await getEvents(client, { contract: "nominations" })) {
    switch (eventName) {
      case "Nominated":
        change(args.agentId, { assets: args.assets, shares: args.shares });
        add(args.agentId, args.nominator, args.minted, 0n);
        break;
      case "NominationLeaving":
        change(args.agentId, {
          assets: args.assets,
          shares: args.shares,
          leavingAssets: (pools.get(args.agentId)?.leavingAssets ?? 0n) + args.amount,
        });
        add(args.agentId, args.nominator, -args.burned, 0n);
        break;
      case "NominationWithdrawn":
        change(args.agentId, {
          leavingAssets: (pools.get(args.agentId)?.leavingAssets ?? 0n) - args.amount,
        });
        break;
      case "NominationsSlashed":
        change(args.agentId, {
          assets: args.assets,
          leavingAssets: args.leavingAssets,
          slashed: (pools.get(args.agentId)?.slashed ?? 0n) + args.fromActive + args.fromLeaving,
        });
        break;
      case "PoolRewarded":
        change(args.agentId, {
          rewarded: (pools.get(args.agentId)?.rewarded ?? 0n) + args.toNominators,
        });
        break;
      case "RewardsClaimed":
      case "RewardsCompounded":
        add(args.agentId, args.nominator, 0n, args.amount);
        break;
    }
  }
  const factorOf = (agentId: bigint) =>
    offenders.find((offender) => offender.agentId === agentId)?.factor ?? WHOLE_NOMINATION_FACTOR;
  return {
    nominationPools: [...pools.values()],
    nominations: [...nominations.values()].map((row) => ({
      ...row,
      assets: nominationAssets(row.shares, factorOf(row.agentId)),
    })),
  };
}
