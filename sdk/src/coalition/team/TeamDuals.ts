import { FULL_EXPERIENCE, MAX_EXPERIENCE } from "../synergy.ts";
import type { TeamProgram } from "./TeamProgram.ts";

/** Half of the experience that two need for the cap, and the levels into which the distance from it is divided. */
export const MIDDLE = FULL_EXPERIENCE * MAX_EXPERIENCE;
export const LEVELS = 8;

/** Multipliers of a team's relaxation: any values within their ranges give a bound. */
export type TeamDuals = {
  /** Of rows and limits, at least 0. */
  readonly rows: Float64Array;
  readonly limits: Float64Array;
  /** For each domain, the number of members at which its tangent touches, 0 to one less than there are. */
  readonly crowding: Float64Array;
  /** For each entry of `partner`, the part of the pair's worth that this column is credited with, 0 to 1; two entries make 1. */
  readonly credit: Float64Array;
  /** For each level of experience, the part above the middle of those who are that far from it, 0 to 1. */
  readonly seasoned: Float64Array;
  /** One number: the part of the bound without a cap in that on domains, 0 to 1. */
  readonly uncapped: Float64Array;
};

/** As if every row were free and all members had equal parts in everything. */
export function initialDuals({ cover, pairs }: TeamProgram, size: number): TeamDuals {
  return {
    rows: new Float64Array(cover.demand.length),
    limits: new Float64Array(cover.limits.length),
    crowding: new Float64Array(pairs.domains).fill(Math.min(1, size - 1)),
    credit: new Float64Array(pairs.partner.length).fill(0.5),
    seasoned: new Float64Array(LEVELS).fill(0.5),
    uncapped: Float64Array.of(1),
  };
}

export function copyOf({ rows, limits, crowding, credit, seasoned, uncapped }: TeamDuals): TeamDuals {
  return {
    rows: rows.slice(),
    limits: limits.slice(),
    crowding: crowding.slice(),
    credit: credit.slice(),
    seasoned: seasoned.slice(),
    uncapped: uncapped.slice(),
  };
}

export function copyInto(target: TeamDuals, source: TeamDuals): void {
  target.rows.set(source.rows);
  target.limits.set(source.limits);
  target.crowding.set(source.crowding);
  target.credit.set(source.credit);
  target.seasoned.set(source.seasoned);
  target.uncapped.set(source.uncapped);
}
