// Bühlmann-Straub in exact fractions, and by other formulas than the SDK's: sums of squares instead of deviations, and
// differences of pairs instead of deviations from the mean.

/** A period of integers: `ratio` and `weight`, which is above 0. */
export type ExactObservation = { readonly ratio: bigint; readonly weight: bigint };

type Fraction = { readonly over: bigint; readonly under: bigint };

export type ExactCredibility = {
  readonly collective: number;
  readonly within: number;
  readonly between: number;
  readonly groups: readonly { readonly credibility: number; readonly premium: number }[];
};

/** Groups have a period each, and one has two; the variance between them must not come out negative. */
export function exactCredibility(groups: readonly (readonly ExactObservation[])[]): ExactCredibility {
  const weights = groups.map((group) => total(group.map(({ weight }) => of(weight))));
  const sums = groups.map((group) => total(group.map(({ ratio, weight }) => of(ratio * weight))));
  const means = sums.map((sum, index) => divide(sum, at(weights, index)));
  const freedom = groups.reduce((count, { length }) => count + BigInt(length) - 1n, 0n);

  // Of each group: sum of w x^2 less (sum of w x)^2 / sum of w.
  const squares = groups.flat().map(({ ratio, weight }) => of(weight * ratio * ratio));
  const explained = sums.map((sum, index) => divide(multiply(sum, sum), at(weights, index)));
  const within = divide(subtract(total(squares), total(explained)), of(freedom));

  // Over all pairs: w_i w_k (x_i - x_k)^2, and 2 w_i w_k, both over the sum of the weights.
  const pairs = weights.flatMap((weight, i) =>
    weights.slice(i + 1).map((other, offset) => {
      const apart = subtract(at(means, i), at(means, i + 1 + offset));
      return { product: multiply(weight, other), square: multiply(apart, apart) };
    }),
  );
  const scatter = total(pairs.map(({ product, square }) => multiply(product, square)));
  const twice = total(pairs.map(({ product }) => multiply(of(2n), product)));
  const noise = multiply(multiply(of(BigInt(groups.length) - 1n), within), total(weights));
  const between = divide(subtract(scatter, noise), twice);

  const credibilities = weights.map((weight) => {
    const signal = multiply(weight, between);
    return divide(signal, add(signal, within));
  });
  const collective = divide(
    total(credibilities.map((credibility, index) => multiply(credibility, at(means, index)))),
    total(credibilities),
  );
  return {
    collective: numberOf(collective),
    within: numberOf(within),
    between: numberOf(between),
    groups: credibilities.map((credibility, index) => ({
      credibility: numberOf(credibility),
      premium: numberOf(
        add(multiply(credibility, at(means, index)), multiply(subtract(of(1n), credibility), collective)),
      ),
    })),
  };
}

function of(over: bigint): Fraction {
  return { over, under: 1n };
}

function reduced(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError("A fraction over 0");
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / a, under: (sign * under) / a };
}

function add(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

function subtract(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under - b.over * a.under, a.under * b.under);
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under);
}

function divide(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under, a.under * b.over);
}

function total(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(add, of(0n));
}

function at(fractions: readonly Fraction[], index: number): Fraction {
  const fraction = fractions[index];
  if (!fraction) throw new RangeError(`No fraction ${index}`);
  return fraction;
}

/** To 30 decimals, then to the nearest number. */
function numberOf({ over, under }: Fraction): number {
  return Number((over * 10n ** 30n) / under) / 1e30;
}
