import type { Game } from "../../attribution/Game.ts";
import type { FormedCoalition } from "./FormedCoalition.ts";
import { partOf } from "./partOf.ts";

/**
 * What each part of a coalition would have been worth alone, players being its members in their order. A subtask is worth its part of the
 * value (see `partOf`), as far as it was done, to those who have it and everything that
 * it waits for; pairs add what their synergy is worth less their coordination.
 *
 * @param done Of each subtask, by its id, the part that was done: 0 to 1; 0 where it is not said.
 */
export function coalitionGame(coalition: FormedCoalition, done: ReadonlyMap<string, number>): Game {
  const { members, jobs, pairs, value } = coalition;
  const playerOf = new Map(members.map(({ agentId }, player) => [agentId, player]));
  const needed = new Map<string, ReadonlySet<number>>();
  const parts = jobs.map((job) => {
    const players = new Set(job.after.flatMap((id) => [...(needed.get(id) ?? [])]));
    const player = playerOf.get(job.agentId);
    if (player !== undefined) players.add(player);
    needed.set(job.subtask, players);
    const worth = Number(value) * partOf(job, coalition) * (done.get(job.subtask) ?? 0);
    return { players: [...players], worth };
  });
  const couples = pairs.map(({ agents, worth, coordination }) => ({
    players: agents.map((agentId) => playerOf.get(agentId) ?? -1),
    worth: Number(worth - coordination),
  }));
  const all = [...parts, ...couples];
  return {
    players: members.length,
    value: (chosen) =>
      all.reduce(
        (sum, { players, worth }) => sum + (players.every((player) => chosen[player] === 1) ? worth : 0),
        0,
      ),
  };
}
