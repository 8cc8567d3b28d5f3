import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { AttributionError } from "./AttributionError.ts";
import { Deck } from "./Deck.ts";
import type { Estimate } from "./Estimate.ts";
import { checkPlayers, type Game } from "./Game.ts";
import { GameMeter } from "./GameMeter.ts";
import { SizeLayer, type Stratum } from "./SizeLayer.ts";
import { shapley } from "./shapley.ts";

export type SampledParameters = {
  readonly random: RandomGenerator;
  /** How many coalitions may be evaluated, at least 8 a player. */
  readonly evaluations: number;
};

const MAX_PLAYERS = 100_000;
const MAX_JOINT_PLAYERS = 2_000;
/** Coalitions a layer that are evaluated with their counterparts before the rest is shared out. */
const PILOT = 16;
/** Evaluations for each player that a regression should have. */
const SAMPLES_A_PLAYER = 8;
/** Share of the evaluations that every stratum gets alike. */
const EVEN_SHARE = 0.1;
const ROUNDS = 10;

/**
 * Shapley values from a sample of coalitions, with standard errors.
 *
 * The value of player i is `(v(N) - v({})) / n + 1 / (n - 1) * sum over s from 1 to n - 1 of b_i(s)`, where b_i(s) is the slope on
 * the membership of i of the linear regression of v within the coalitions of size s (their mean with i differs from that
 * without i by n / (n - 1) times the slope). So each size can be regressed by itself, on few samples, and the sum is efficient
 * by itself. That joins three known ideas: strata of sizes as in Stratified SVARM (Kolpaczki et al., 2024), regression as in
 * KernelSHAP (Lundberg and Lee, 2017), which is the case of one layer for all sizes, and pairs of complements (Covert and Lee, 2021).
 * A short pilot tells for each layer of sizes whether a coalition and its complement are better evaluated as a pair or
 * apart, and how many evaluations it deserves (Neyman, 1934). Coalitions of one player and of all but one are all evaluated;
 * if all 2^n can be, the result is exact.
 *
 * O(evaluations * n^2 + n^3) beside the game, up to 2,000 players; beyond, players are regressed one at a time, in O(evaluations * n).
 * Throws `AttributionError` for fewer than 8 evaluations a player, and for a value that is not finite.
 *
 * @example
 * const estimate = shapleySampled(game, { random: xoroshiro128plus(1), evaluations: 10_000 });
 * intervalOf(estimate, 0); // where the value of the first player is, with a confidence of 95 %
 */
export function shapleySampled(game: Game, { random, evaluations }: SampledParameters): Estimate {
  const n = game.players;
  checkPlayers(n, MAX_PLAYERS);
  if (n <= 24 && 2 ** n <= evaluations) {
    return { values: shapley(game), errors: new Float64Array(n), evaluations: 2 ** n };
  }
  if (!(evaluations >= SAMPLES_A_PLAYER * n)) {
    throw new AttributionError(
      `${evaluations} evaluations are too few for ${n} players: at least ${SAMPLES_A_PLAYER * n} are needed.`,
    );
  }

  const meter = new GameMeter(game);
  const values = new Float64Array(n).fill((meter.valueWithout([]) - meter.value([])) / n);
  const variances = new Float64Array(n);
  const deck = new Deck(n, random);
  addTo(
    values,
    onesAlone(n, (player) => meter.value([player])),
    1 / (n - 1),
  );
  addTo(
    values,
    onesAlone(n, (player) => -meter.valueWithout([player])),
    1 / (n - 1),
  );

  const most = Math.floor((evaluations - meter.count) / (2 * SAMPLES_A_PLAYER * n));
  const layers = bandsOf(2, Math.floor(n / 2), Math.max(most, 1)).map(
    (band) => new SizeLayer(band, { players: n, meter, deck, joint: n <= MAX_JOINT_PLAYERS }),
  );
  const pilot = Math.min(PILOT, Math.floor((evaluations - meter.count) / (4 * layers.length)));
  for (const layer of layers) layer.explore(pilot);
  const strata = layers.flatMap((layer) => layer.strata());
  spend(strata, evaluations - meter.count);
  for (const { layer, response } of strata) {
    const { slopes, variances: uncertain } = layer.fit(response);
    addTo(values, slopes, 1 / (n - 1));
    addTo(variances, uncertain, 1 / (n - 1) ** 2);
  }
  return { values, errors: variances.map(Math.sqrt), evaluations: meter.count };
}

/** Slopes within the coalitions of one player: what a player is worth above the mean. */
function onesAlone(players: number, value: (player: number) => number): Float64Array {
  const values = Float64Array.from({ length: players }, (_, player) => value(player));
  const mean = values.reduce((total, worth) => total + worth, 0) / players;
  return values.map((worth) => worth - mean);
}

/** Splits the sizes from `first` to `last` into at most `most` bands, each wider than the one before by the same factor. */
function bandsOf(first: number, last: number, most: number): (readonly [first: number, last: number])[] {
  const bands: (readonly [number, number])[] = [];
  const factor = ((last + 1) / first) ** (1 / most);
  for (let from = first, edge = first; from <= last; ) {
    edge *= factor;
    const to = Math.min(Math.max(Math.round(edge) - 1, from), last);
    bands.push([from, to]);
    from = to + 1;
    edge = Math.max(edge, from);
  }
  return bands;
}

/**
 * Gives the evaluations that are left to the strata, most where they reduce the error most (Neyman), in rounds, as each tells more of
 * the strata's variances; a part of them evenly, as few samples can miss what is rare.
 */
function spend(strata: readonly Stratum[], evaluations: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const wishes = strata.map(({ layer, response, cost }) => layer.noiseOf(response) * Math.sqrt(cost));
    const total = wishes.reduce((sum, wish) => sum + wish, 0);
    for (const [index, { layer, response, cost }] of strata.entries()) {
      const even = 1 / strata.length;
      const share = total > 0 ? EVEN_SHARE * even + (1 - EVEN_SHARE) * ((wishes[index] ?? 0) / total) : even;
      for (let left = Math.floor((share * evaluations) / ROUNDS / cost); left > 0; left--)
        layer.sample(response);
    }
  }
}

function addTo(sums: Float64Array, terms: Float64Array, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + factor * (terms[i] as number);
}
