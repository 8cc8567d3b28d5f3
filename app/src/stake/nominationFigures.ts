import { nominationAssets, WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import type { Nomination, OffenceRow } from "./Stake.ts";

/** Rounding leaves a few wei at each step; less than this is no loss. */
const DUST = 1_000n;

/** What a nomination is worth now, and what became of what was put in. */
export function nominationFigures({ shares, leavingShares, factor, nominated, withdrawn }: Nomination) {
  const assets = nominationAssets(shares, factor);
  const leaving = nominationAssets(leavingShares, factor);
  const lost = nominated - withdrawn - assets - leaving;
  return { assets, leaving, lost: lost > DUST ? lost : 0n };
}

/** An offence and the basis points of every nomination that it took. `offences` are the newest first. */
export function offenceShares<Row extends Pick<OffenceRow, "factor">>(
  offences: readonly Row[],
): readonly (Row & { readonly lostBps: number })[] {
  return offences.map((offence, index) => {
    const before = offences[index + 1]?.factor ?? WHOLE_NOMINATION_FACTOR;
    return {
      ...offence,
      lostBps: Math.round(Number(((before - offence.factor) * 1_000_000n) / before) / 100),
    };
  });
}

/** "12.5 %", of basis points. */
export function percentOf(bps: number): string {
  return `${(bps / 100).toLocaleString("en-US", { maximumFractionDigits: 2 })} %`;
}
