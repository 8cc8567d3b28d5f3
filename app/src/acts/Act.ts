import type { Spending } from "../hooks/useLacking.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import type { Movement } from "../jobs/jobActions.ts";

/** What is about to be signed. */
export type Deed = {
  /** What the button says. */
  readonly label: string;
  /** What moves at once, if the chain accepts it. */
  readonly movements: readonly Movement[];
  readonly steps: readonly AppStep[];
};

/** What a person types, and the most that can be typed. */
export type ActInput = {
  readonly label: string;
  readonly hint: string;
  readonly initial?: string;
  /** Fills the field with all there is. */
  readonly most?: string;
};

/** Something that an account can do now. */
export type Act = {
  /** What opens it. */
  readonly label: string;
  /** Under which condition, and what follows. */
  readonly consequence: string;
  readonly isDestructive: boolean;
  readonly input?: ActInput;
  /** What it takes from the account by what was typed; who has less is shown where more comes from. */
  readonly spends?: (typed: string) => Spending;
  /** What is done with what was typed, or in words what is wrong with it. */
  readonly prepare: (typed: string) => Deed | string;
};
