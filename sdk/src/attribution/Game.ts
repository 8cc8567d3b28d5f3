import { AttributionError } from "./AttributionError.ts";

/**
 * A cooperative game with transferable utility: what each coalition of `players` is worth. A coalition is given as one flag a
 * player, 1 for a member; the array is used again, so a game that keeps it must copy it. `value` is pure, and finite; that of
 * nobody need not be 0.
 */
export type Game = {
  readonly players: number;
  readonly value: (members: Uint8Array) => number;
};

/** Throws `AttributionError` unless there is at least one player, at most `most` and a whole number of them. */
export function checkPlayers(players: number, most: number): void {
  if (!Number.isInteger(players) || players < 1 || players > most) {
    throw new AttributionError(`A game of ${players} players cannot be taken; it has from 1 to ${most}.`);
  }
}

/** What `members` are worth. Throws `AttributionError` for a value that is not finite. */
export function worthOf({ value }: Game, members: Uint8Array): number {
  const worth = value(members);
  if (Number.isFinite(worth)) return worth;
  const names = [...members.keys()].filter((player) => members[player] === 1);
  throw new AttributionError(
    `The value of coalition {${names.join(", ")}} is ${worth}, which is no finite number.`,
  );
}
