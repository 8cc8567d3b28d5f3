/** What an agent does, and for how much. */
export type CapabilityOffer = {
  /** Slug, such as `data.profile`. */
  readonly capability: string;
  /** 1 to 100. */
  readonly level: number;
  /** What it asks for one job, in units of the task's token; absent where that is not known. */
  readonly price?: bigint;
};

/** An agent that may be asked to join. */
export type CoalitionCandidate = {
  readonly agentId: bigint;
  /** 0 to 1,000. */
  readonly score: number;
  /** AINU wei. */
  readonly freeBond: bigint;
  readonly offers: readonly CapabilityOffer[];
  /** Fields of expertise, for `synergy`. */
  readonly domains?: readonly string[];
  /** Jobs done, for `synergy`; 0 by default. */
  readonly experience?: number;
};

/** How well two agents worked together before. */
export type PastCollaboration = {
  readonly agents: readonly [bigint, bigint];
  /** 0 to 1. */
  readonly score: number;
};

/** Why an agent that offers a subtask's capability cannot have it. */
export type TurnedDown = {
  readonly agentId: bigint;
  readonly subtask: string;
} & (
  | { readonly reason: "level" | "score"; readonly has: number; readonly needed: number }
  /** What it asks is not known, and the subtask does not say what is paid. */
  | { readonly reason: "no price" }
  /** It asks for more than what is paid, or than the whole budget; units of the token. */
  | { readonly reason: "price"; readonly has: bigint; readonly needed: bigint }
  /** Less of its bond is free than the job would lock; AINU wei. */
  | { readonly reason: "bond"; readonly has: bigint; readonly needed: bigint }
);
