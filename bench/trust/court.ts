import { formatEther, zeroAddress } from "viem";
import { productionSettings } from "../../scripts/deployment/settings.ts";
import type { Figure } from "../run.ts";
import { appealedBribeCost, bribeCost, captured, shareForHalf } from "./corruption.ts";
import { CHOICES, type Crowd, FAULTS } from "./jurors.ts";
import { randomOf } from "./random.ts";
import { appealedRates, ROUNDS, type RulingRates, rulingRates } from "./rulings.ts";

const SIZES = [1, 3, 7, 15, 31];
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

export type CourtFigureOptions = {
  readonly disputes: number;
  readonly noise: number;
  readonly seed: number;
};

/** How often the court is right, by who its jurors are, and what it costs to make it wrong. */
export function* courtFigures(options: CourtFigureOptions): Generator<Figure> {
  yield* rulingFigures("honest", { fault: "lazy", share: 0, noise: options.noise }, options);
  for (const fault of FAULTS) {
    for (const share of SHARES) {
      const name = `${fault}.${share * 100}%`;
      yield* rulingFigures(name, { fault, share, noise: options.noise }, options);
    }
  }
  yield* corruptionFigures();
}

function* rulingFigures(name: string, crowd: Crowd, options: CourtFigureOptions): Generator<Figure> {
  const { disputes, seed } = options;
  for (const jurors of SIZES) {
    const rates = rulingRates({ random: randomOf(seed), crowd, disputes }, jurors);
    yield* ratesOf(`rulings.${name}.jurors${jurors}`, rates);
  }
  const appealed = appealedRates({ random: randomOf(seed), crowd, disputes });
  yield* ratesOf(`rulings.${name}.appeals${ROUNDS.join("-")}`, appealed);
  yield { case: `rulings.${name}.appeals.jurorsADispute`, value: appealed.jurors, unit: "jurors" };
}

function* ratesOf(name: string, { exact, withinOne }: RulingRates): Generator<Figure> {
  yield { case: `${name}.exact`, value: exact, unit: "of rulings", better: "higher" };
  yield { case: `${name}.withinOneStep`, value: withinOne, unit: "of rulings", better: "higher" };
}

function* corruptionFigures(): Generator<Figure> {
  const { court } = productionSettings(zeroAddress);
  const atRisk = Number(formatEther(court.atRisk));
  const stakes = { atRisk, feePerJuror: Number(formatEther(court.feePerJuror)) };
  // The reference is what one seat can cost its juror; below 1, the ruling is dearer than the seat.
  const price = (name: string, value: number): Figure => {
    return { case: `bribe.${name}`, value, unit: "AINU", reference: atRisk, better: "higher" };
  };
  for (const jurors of SIZES) yield price(`jurors${jurors}`, bribeCost(stakes, jurors).bribe);
  for (const [name, distance] of [
    ["farEnd", 1],
    ["oneStep", 1 / (CHOICES - 1)],
  ] as const) {
    const { bribe, posts, seats } = appealedBribeCost(stakes, distance);
    yield price(`appealed.${name}`, bribe);
    yield price(`appealed.${name}.aSeat`, bribe / seats);
    yield { case: `bribe.appealed.${name}.postsAtRisk`, value: posts, unit: "AINU" };
  }
  for (const jurors of SIZES) {
    yield { case: `stake.jurors${jurors}.shareForHalf`, value: shareForHalf(jurors), unit: "of the list" };
    for (const share of SHARES.slice(0, 4)) {
      const value = captured(share, jurors);
      yield { case: `stake.jurors${jurors}.captured.${share * 100}%`, value, unit: "of rulings" };
    }
  }
}
