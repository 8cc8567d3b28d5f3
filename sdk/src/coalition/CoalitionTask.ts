/** What a task needs of one capability. Several requirements of one capability need different units of work each. */
export type Requirement = {
  /** Slug, such as "image.ocr". */
  readonly capability: string;
  /** Lowest level that counts; 0 by default. */
  readonly level?: number;
  /** How much of its members' capacity the requirement takes; 1 by default, above 0. */
  readonly units?: number;
};

/** A task for a coalition. All money is in one unit, such as the token's. */
export type CoalitionTask = {
  readonly requirements: readonly Requirement[];
  /** What the client pays; 0 by default. */
  readonly revenue?: number;
  /** Most that the members' prices may come to; unlimited by default. */
  readonly budget?: number;
  readonly maxMembers?: number;
  /** Agents below are not asked; 0 to 1,000, 0 by default. */
  readonly minReputation?: number;
  /** What one point of pairwise synergy is worth; 0 by default. */
  readonly synergyValue?: number;
  /** What it costs to coordinate each pair of members; 0 by default. */
  readonly coordinationCost?: number;
  /** What is lost when a member fails, which is expected of `1 - reputation / 1,000` of them; 0 by default. */
  readonly failureCost?: number;
};

export type Skill = {
  readonly capability: string;
  readonly level: number;
  /** Units of work of this capability that the agent has room for; 1 by default. */
  readonly capacity?: number;
};

export type CoalitionAgent = {
  readonly id: string;
  readonly price: number;
  readonly skills: readonly Skill[];
  /** 0 to 1,000; 500, where an agent starts, by default. */
  readonly reputation?: number;
  /** Fields of expertise. */
  readonly domains?: readonly string[];
  /** Jobs done; 0 by default. */
  readonly experience?: number;
  /** Of the agents that name a group at most one becomes a member: it stands for one of several offers, or for work that is needed once. */
  readonly groups?: readonly string[];
};

/** How well two agents worked together before. */
export type Collaboration = {
  readonly agents: readonly [string, string];
  /** 0 to 1. */
  readonly score: number;
};
