// Mirrors contracts/libraries/JobMath.sol. Amounts are units of the job's token.

const BASIS_POINTS = 10_000n;

/** Protocol fee on an amount, rounded up. */
export function protocolFee(amount: bigint, feeBps: number): bigint {
  return (amount * BigInt(feeBps) + BASIS_POINTS - 1n) / BASIS_POINTS;
}

/** Protocol fee on paying `amount` after `paid`, taken of the sum: milestones bear the fee of the whole. */
export function protocolFeeAfter(paid: bigint, amount: bigint, feeBps: number): bigint {
  return protocolFee(paid + amount, feeBps) - protocolFee(paid, feeBps);
}

/** Basis points that a ruling of 1 to 5 gives the provider. Throws `RangeError` for any other. */
export function rulingShare(ruling: number): number {
  if (!Number.isInteger(ruling) || ruling < 1 || ruling > 5) throw new RangeError(`${ruling} is no ruling`);
  return (ruling - 1) * 2_500;
}

/** The part of agreed damages, in units of the job's token, that a provider with a share of the escrow owes. */
export function damagesOwed(agreed: bigint, shareBps: number): bigint {
  return (agreed * (BASIS_POINTS - BigInt(shareBps))) / BASIS_POINTS;
}

export type PreviewPayoutParameters = {
  readonly price: bigint;
  readonly feeBps: number;
  /** Milestones paid before, fee included. */
  readonly paid?: bigint;
  /** The provider's share of what is left, in basis points; all by default. */
  readonly shareBps?: number;
};

export type Payout = { readonly toPayee: bigint; readonly fee: bigint; readonly toClient: bigint };

/**
 * What becomes of what is left in escrow. The three parts add up to it; the odd unit stays with the client.
 *
 * @example
 * const { toPayee, fee } = previewPayout({ price: 10_000000n, feeBps: 100 });
 */
export function previewPayout({
  price,
  feeBps,
  paid = 0n,
  shareBps = 10_000,
}: PreviewPayoutParameters): Payout {
  const left = price - paid;
  const toProvider = (left * BigInt(shareBps)) / BASIS_POINTS;
  const fee = protocolFeeAfter(paid, toProvider, feeBps);
  return { toPayee: toProvider - fee, fee, toClient: left - toProvider };
}

export type PreviewPostParameters = {
  /** What each posted for the arbitrator; the provider's has paid the arbitrator. */
  readonly clientPost: bigint;
  readonly providerPost: bigint;
  readonly shareBps: number;
};

/** Who gets the client's post back after a ruling: the loser pays. */
export function previewPost({ clientPost, providerPost, shareBps }: PreviewPostParameters): {
  readonly toProvider: bigint;
  readonly toClient: bigint;
} {
  const smaller = clientPost < providerPost ? clientPost : providerPost;
  const toProvider = (smaller * BigInt(shareBps)) / BASIS_POINTS;
  return { toProvider, toClient: clientPost - toProvider };
}
