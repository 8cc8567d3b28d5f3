import { AttributionError } from "./AttributionError.ts";

export type Bargainer = {
  /** What it has without an agreement. */
  readonly alternative: number;
  /** Bargaining power, above 0; 1 unless given. */
  readonly power?: number;
  /** The most that it can take; no limit unless given. */
  readonly most?: number;
};

/**
 * The Nash bargaining solution (Nash, 1950; with powers, Kalai, 1977) for dividing `total`: the shares that maximise the product of
 * the gains over the alternatives, each to the power of its bargainer. The surplus is divided in proportion to the powers; whoever
 * would get more than its most gets that, and the rest is divided among the others again.
 *
 * Throws `AttributionError` where there is nobody, where the alternatives sum to more than the total, where all together cannot take
 * the total, and for numbers out of range.
 *
 * @returns Shares in the order given; they sum to the total but for rounding.
 * @example
 * nashBargain(100, [{ alternative: 20 }, { alternative: 40 }]); // [40, 60]
 */
export function nashBargain(total: number, bargainers: readonly Bargainer[]): number[] {
  check(total, bargainers);
  const shares = bargainers.map(({ alternative }) => alternative);
  let surplus = total - sum(shares);
  if (surplus < 0) {
    throw new AttributionError(
      `Alternatives of ${sum(shares)} exceed what there is to divide, ${total}: nobody gains.`,
    );
  }
  const limits = bargainers.map(({ alternative, most = Number.POSITIVE_INFINITY }) => most - alternative);
  if (sum(limits) < surplus) {
    throw new AttributionError(
      `All together can take ${sum(limits) + sum(shares)} at most, which is less than ${total}.`,
    );
  }
  // Whoever reaches its limit with the least of the rate does so first; the rate only rises for those who are left.
  const open = [...bargainers.keys()].sort((a, b) => rateToLimit(a) - rateToLimit(b));
  let power = sum(bargainers.map(({ power = 1 }) => power));
  for (const index of open) {
    const own = bargainers[index]?.power ?? 1;
    const gain = Math.min((surplus * own) / power, limits[index] ?? 0);
    shares[index] = (shares[index] ?? 0) + gain;
    surplus -= gain;
    power -= own;
  }
  return shares;

  function rateToLimit(index: number): number {
    return (limits[index] ?? 0) / (bargainers[index]?.power ?? 1);
  }
}

function check(total: number, bargainers: readonly Bargainer[]): void {
  if (!Number.isFinite(total)) throw new AttributionError(`${total} cannot be divided.`);
  if (bargainers.length === 0) throw new AttributionError("There is nobody to divide among.");
  for (const [index, { alternative, power = 1, most = Number.POSITIVE_INFINITY }] of bargainers.entries()) {
    if (!Number.isFinite(alternative))
      throw new AttributionError(`Alternative ${alternative} of bargainer ${index} is no finite number.`);
    if (!Number.isFinite(power) || power <= 0)
      throw new AttributionError(`Power ${power} of bargainer ${index} is not above 0.`);
    if (!(most >= alternative))
      throw new AttributionError(
        `Bargainer ${index} can take ${most}, less than its alternative ${alternative}.`,
      );
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
