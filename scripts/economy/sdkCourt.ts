import { type AinurClient, type AinurEvent, getEvents } from "../../sdk/src/index.ts";
import { lastDisputes } from "./lastDisputes.ts";
import type { TrustBooks } from "./TrustBooks.ts";

type Vote = NonNullable<TrustBooks["votes"]>[number];

/** Books of jurors, disputes and votes kept from events alone. */
export async function courtBooks(
  client: AinurClient,
): Promise<Pick<TrustBooks, "jurors" | "disputes" | "seats" | "votes">> {
  const events = await getEvents(client, { contract: "court" });
  const votes = votesOf(events);
  const rulings = events.filter((event) => event.eventName === "Ruling");
  const contested = await getEvents(client, { contract: "jobs", eventName: "JobContested" });
  const kept = lastDisputes(contested.map(({ args }) => args.disputeId));
  return {
    jurors: jurorsOf(events),
    disputes: contested.map(({ args: { disputeId, jobId } }) => ({
      disputeId,
      jobId,
      ruling: Number(rulings.findLast(({ args }) => args._disputeID === disputeId)?.args._ruling ?? 0n),
    })),
    seats: votes
      .filter(({ disputeId }) => kept.has(disputeId))
      .map(({ fee: _, reward: __, slashed: ___, ...place }) => place),
    votes,
  };
}

function votesOf(events: readonly AinurEvent<"court">[]): readonly Vote[] {
  const votes = new Map<string, Vote>();
  for (const { eventName, args } of events) {
    if (!("seat" in args && "round" in args)) continue;
    const { disputeId, round, seat, agentId } = args;
    const place = { disputeId, round, seat, agentId };
    const key = `${disputeId} ${round} ${seat}`;
    const before = votes.get(key) ?? { ...place, choice: 0, fee: 0n, reward: 0n, slashed: 0n };
    if (eventName === "JurorDrawn") votes.set(key, { ...place, choice: 0, fee: 0n, reward: 0n, slashed: 0n });
    else if (eventName === "VoteRevealed") votes.set(key, { ...before, choice: args.choice });
    else if (eventName === "JurorAbsent" || eventName === "SaltLeaked")
      votes.set(key, { ...before, slashed: before.slashed + args.slashed });
    else if (eventName === "SeatSettled")
      votes.set(key, {
        ...before,
        fee: args.fee,
        reward: args.reward,
        slashed: before.slashed + args.slashed,
      });
  }
  return [...votes.values()];
}

function jurorsOf(events: readonly AinurEvent<"court">[]): TrustBooks["jurors"] {
  const optedIn = events.filter((event) => event.eventName === "JurorOptedIn");
  return optedIn.map(({ args: { agentId, units, deposit } }) => {
    let [slashed, rewards, seats] = [0n, 0n, 0];
    for (const { eventName, args } of events) {
      if (!("agentId" in args) || args.agentId !== agentId) continue;
      if (eventName === "JurorDrawn") seats += 1;
      if (eventName === "JurorAbsent" || eventName === "SaltLeaked" || eventName === "SeatSettled") {
        slashed += args.slashed;
        seats -= 1;
      }
      if (eventName === "SeatSettled") rewards += args.reward;
    }
    return { agentId, units: Number(units), deposit: deposit - slashed, seats, slashed, rewards };
  });
}
