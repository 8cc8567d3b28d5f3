import { rateBounds } from "@ainur/sdk";
import { formatUnits } from "viem";
import type { Act } from "../acts/Act.ts";
import { parseAmount } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import type { InsurancePool } from "./InsurancePool.ts";
import { ratePercent } from "./poolFigures.ts";

const DAY = 86_400;
/** A percent in 1e18 fixed point has this many decimals. */
const PERCENT_DECIMALS = 16;

/** Moving a pool's rate, which its manager may once a day. `changedAt` and `now` are seconds. */
export function setRate(pool: InsurancePool, changedAt: number, now: number): Act {
  const { address, rate, maxStepBps } = pool;
  const { lowest, highest } = rateBounds(pool, maxStepBps);
  const wait = changedAt + DAY - now;
  return {
    label: "Set the rate",
    consequence: "Covers that are open keep their price. The rate cannot be moved again for a day.",
    isDestructive: false,
    input: {
      label: "Rate in % of cover",
      hint: `From ${ratePercent(lowest)} to ${ratePercent(highest)} today`,
      initial: formatUnits(rate, PERCENT_DECIMALS),
    },
    prepare(typed) {
      if (wait > 0) return `It can be moved again in ${formatDuration(wait)}`;
      const next = parseAmount(typed, PERCENT_DECIMALS);
      if (next === undefined) return "Give a number";
      if (next < lowest || next > highest)
        return `From ${ratePercent(lowest)} to ${ratePercent(highest)} today`;
      const label = `Set the rate to ${ratePercent(next)}`;
      return {
        label,
        movements: [],
        steps: [{ label, run: ({ insurance }) => insurance.setRate({ pool: address, rate: next }) }],
      };
    },
  };
}
