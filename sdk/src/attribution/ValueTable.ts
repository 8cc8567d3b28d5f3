import { checkPlayers, type Game, worthOf } from "./Game.ts";

/** Most players whose coalitions fit a table: 2^24 values take 128 MB. */
export const MAX_TABLE_PLAYERS = 24;

/** The value of every coalition; bit i of an index is player i. */
export type ValueTable = {
  readonly players: number;
  readonly values: Float64Array;
};

/** Evaluates all 2^n coalitions of a game once. Throws `AttributionError` for more than 24 players or a value that is not finite. */
export function tableOf(game: Game): ValueTable {
  const { players } = game;
  checkPlayers(players, MAX_TABLE_PLAYERS);
  const values = new Float64Array(2 ** players);
  const members = new Uint8Array(players);
  values[0] = worthOf(game, members);
  // In Gray code (Gray, 1953) one player comes or goes at a time.
  let coalition = 0;
  for (let step = 1; step < values.length; step++) {
    const player = 31 - Math.clz32(step & -step);
    coalition ^= 1 << player;
    members[player] = (coalition >>> player) & 1;
    values[coalition] = worthOf(game, members);
  }
  return { players, values };
}
