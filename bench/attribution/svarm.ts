import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { Deck } from "../../sdk/src/attribution/Deck.ts";
import type { Game } from "../../sdk/src/attribution/Game.ts";
import { GameMeter } from "../../sdk/src/attribution/GameMeter.ts";

/**
 * Stratified SVARM+ (Kolpaczki, Bengs, Muschalik and Hüllermeier, AAAI 2024), to compare with: means of coalitions of each size
 * with a player and without it, where each coalition that is drawn counts for every player. Sizes are drawn in proportion to
 * 1 / min(s, n - s); those of 1 and n - 1 players are computed.
 */
export function svarm(game: Game, random: RandomGenerator, evaluations: number): Float64Array {
  const n = game.players;
  const meter = new GameMeter(game);
  const width = n + 1;
  const sums = { with: new Float64Array(n * width), without: new Float64Array(n * width) };
  const counts = { with: new Float64Array(n * width), without: new Float64Array(n * width) };
  const inside = new Uint8Array(n);
  const record = (members: Iterable<number>, size: number, value: number) => {
    inside.fill(0);
    for (const player of members) inside[player] = 1;
    for (let player = 0; player < n; player++) {
      const side = inside[player] === 1 ? "with" : "without";
      const cell = player * width + size;
      sums[side][cell] = (sums[side][cell] as number) + value;
      counts[side][cell] = (counts[side][cell] as number) + 1;
    }
  };
  const players = [...new Uint8Array(n).keys()];
  record([], 0, meter.value([]));
  record(players, n, meter.value(players));
  for (const player of players) {
    record([player], 1, meter.value([player]));
    record(players.toSpliced(player, 1), n - 1, meter.valueWithout([player]));
  }

  const sizes = Array.from({ length: n - 3 }, (_, index) => index + 2);
  const weights = sizes.map((size) => 1 / Math.min(size, n - size));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const deck = new Deck(n, random);
  while (meter.count < evaluations) {
    let point = uniformFloat64(random) * total;
    let index = 0;
    while (index < sizes.length - 1 && point >= (weights[index] ?? 0)) point -= weights[index++] ?? 0;
    const members = deck.deal(sizes[index] ?? 2);
    record(members, members.length, meter.value(members));
  }

  return Float64Array.from(players, (player) => {
    const means = { with: [] as number[], without: [] as number[] };
    for (const side of ["with", "without"] as const) {
      for (let size = 0; size <= n; size++) {
        const count = counts[side][player * width + size] ?? 0;
        if (count > 0) means[side].push((sums[side][player * width + size] ?? 0) / count);
      }
    }
    return mean(means.with) - mean(means.without);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
