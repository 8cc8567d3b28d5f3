// npm run bench -- attribution [--runs 100] [--evaluations 10000]
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Fraction } from "../sdk/src/attribution/Fraction.ts";
import { shapley } from "../sdk/src/attribution/shapley.ts";
import { shapleyByPermutations } from "../sdk/src/attribution/shapleyByPermutations.ts";
import { shapleySampled } from "../sdk/src/attribution/shapleySampled.ts";
import { votingPower, type WeightedVoting } from "../sdk/src/attribution/votingPower.ts";
import { economicCommunity, electoralCollege, securityCouncil } from "./attribution/assemblies.ts";
import { airport, type KnownGame, randomGame, shoes } from "./attribution/knownGames.ts";
import { svarm } from "./attribution/svarm.ts";
import type { BenchOptions, Figure } from "./run.ts";

/** Published fractions, the time of exact values, and the error of sampled ones on the same budget. */
export default async function* attribution(options: BenchOptions): AsyncGenerator<Figure> {
  const { runs = 100, evaluations = 10_000 } = options;
  yield differing("securityCouncil", securityCouncil, [
    ...fives("421/2145"),
    ...fives("4/2145"),
    ...fives("4/2145"),
  ]);
  yield differing("economicCommunity1958", economicCommunity, [
    "7/30",
    "7/30",
    "7/30",
    "3/20",
    "3/20",
    "0/1",
  ]);
  yield {
    case: "electoralCollege51",
    value: medianMs(() => votingPower(electoralCollege)),
    unit: "ms",
    reference: 1_000,
  };

  const random = xoroshiro128plus(1);
  const game = randomGame(20, () => uniformFloat64(random));
  yield { case: "shapley.exact20", value: medianMs(() => shapley(game)), unit: "ms", reference: 1_000 };

  for (const known of [airport, shoes]) yield* errors(known, Number(runs), Number(evaluations));
}

/** Mean squared errors over players and seeds, each method on the same budget and the same seeds. */
function* errors(known: KnownGame, runs: number, evaluations: number): Generator<Figure> {
  const { name, game, exact, published } = known;
  const methods = {
    sampled: (seed: number) => shapleySampled(game, { random: xoroshiro128plus(seed), evaluations }).values,
    svarm: (seed: number) => svarm(game, xoroshiro128plus(seed), evaluations),
    permutations: (seed: number) =>
      shapleyByPermutations(game, { random: xoroshiro128plus(seed), evaluations }).values,
  };
  for (const [method, run] of Object.entries(methods)) {
    console.error(`${name}: ${method}`);
    let squares = 0;
    for (let seed = 1; seed <= runs; seed++) {
      for (const [player, value] of run(seed).entries()) squares += (value - (exact[player] ?? 0)) ** 2;
    }
    const value = squares / runs / exact.length;
    yield { case: `${name}.meanSquaredError.${method}`, value, unit: "value^2", reference: published };
  }
}

function differing(name: string, voting: WeightedVoting, published: readonly string[]): Figure {
  const { shapleyShubik } = votingPower(voting);
  const value = shapleyShubik.filter((power, player) => text(power) !== published[player]).length;
  return { case: `${name}.differingFractions`, value, unit: `of ${published.length}` };
}

function fives(fraction: string): string[] {
  return new Array<string>(5).fill(fraction);
}

function text({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}

function medianMs(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
