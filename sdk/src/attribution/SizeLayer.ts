import type { Deck } from "./Deck.ts";
import type { GameMeter } from "./GameMeter.ts";
import { SizeBand } from "./SizeBand.ts";

/** What is regressed on who is in a coalition: what it is worth, the negative of what the others are worth, or the sum of both. */
export type Response = "members" | "others" | "both";

/** A regression that can be given more samples. */
export type Stratum = {
  readonly layer: SizeLayer;
  readonly response: Response;
  /** Evaluations a sample. */
  readonly cost: number;
};

/** Sizes of coalitions from `smallest` to `largest`, at most half of the players, and of those that they leave. */
export class SizeLayer {
  /** How many sizes the layer stands for; half of the players, which is its own counterpart, is a half. */
  readonly weight: number;
  readonly #sizes: readonly { readonly size: number; readonly share: number; drawn: number }[];
  readonly #bands: Readonly<Record<Response, SizeBand>>;
  readonly #players: number;
  readonly #meter: GameMeter;
  readonly #deck: Deck;

  constructor(
    [smallest, largest]: readonly [smallest: number, largest: number],
    source: {
      readonly players: number;
      readonly meter: GameMeter;
      readonly deck: Deck;
      readonly joint: boolean;
    },
  ) {
    const { players: n, meter, deck, joint } = source;
    const weights = Array.from({ length: largest - smallest + 1 }, (_, i) =>
      2 * (smallest + i) === n ? 0.5 : 1,
    );
    this.weight = sum(weights);
    // A size tells as much of a slope as membership varies in it: this evens that out.
    const draws = weights.map((weight, i) => weight / ((smallest + i) * (n - smallest - i)));
    const total = sum(draws);
    this.#sizes = draws.map((draw, i) => ({ size: smallest + i, share: draw / total, drawn: 0 }));
    this.#bands = {
      members: new SizeBand(n, joint),
      others: new SizeBand(n, joint),
      both: new SizeBand(n, joint),
    };
    this.#players = n;
    this.#meter = meter;
    this.#deck = deck;
  }

  /** Evaluates `count` coalitions and what they leave. */
  explore(count: number): void {
    for (let sample = 0; sample < count; sample++) {
      const members = this.#deal();
      const value = this.#meter.value(members);
      const others = this.#meter.valueWithout(members);
      this.#bands.members.add(members, value);
      this.#bands.others.add(members, -others);
      this.#bands.both.add(members, value - others);
    }
  }

  /** Whether a coalition and what it leaves tell more together or apart, from what was explored. */
  strata(): readonly Stratum[] {
    const { members, others, both } = this.#bands;
    const apart = Math.sqrt(members.variance()) + Math.sqrt(others.variance());
    if (2 * both.variance() <= apart ** 2) return [{ layer: this, response: "both", cost: 2 }];
    return [
      { layer: this, response: "members", cost: 1 },
      { layer: this, response: "others", cost: 1 },
    ];
  }

  /** Standard deviation of what a sample tells of the sum of a player's slopes, as far as seen. */
  noiseOf(response: Response): number {
    const n = this.#players;
    const spread = sum(this.#sizes.map(({ size, share }) => share * (size / n) * (1 - size / n)));
    return this.weight * Math.sqrt(this.#bands[response].variance() / spread);
  }

  /** Takes one more sample. */
  sample(response: Response): void {
    const members = this.#deal();
    const value = response === "others" ? 0 : this.#meter.value(members);
    const others = response === "members" ? 0 : this.#meter.valueWithout(members);
    this.#bands[response].add(members, value - others);
  }

  /** The slopes of the players summed over the layer's sizes, and the variance of each sum. */
  fit(response: Response): { readonly slopes: Float64Array; readonly variances: Float64Array } {
    const { slopes, variances } = this.#bands[response].fit();
    return {
      slopes: slopes.map((slope) => this.weight * slope),
      variances: variances.map((variance) => this.weight ** 2 * variance),
    };
  }

  /** A coalition of the size that is furthest behind its share. */
  #deal(): Uint32Array {
    let next = this.#sizes[0];
    let drawn = 1;
    for (const size of this.#sizes) drawn += size.drawn;
    for (const size of this.#sizes) {
      if (next === undefined || size.share * drawn - size.drawn > next.share * drawn - next.drawn)
        next = size;
    }
    if (next === undefined) return this.#deck.deal(0);
    next.drawn++;
    return this.#deck.deal(next.size);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
