/** Why no coalition can do a task. */
export type Shortfall =
  /** All agents that may be asked have less room for a requirement than it, with those of the same capability above its level, takes. */
  | {
      readonly reason: "capability";
      /** Index in the task's requirements. */
      readonly requirement: number;
      readonly capability: string;
      readonly level: number;
      readonly needed: number;
      readonly available: number;
    }
  /** The cheapest coalition that meets all requirements costs more than the budget; `needed` is its price, or a lower bound on it. */
  | { readonly reason: "budget"; readonly needed: number; readonly available: number }
  /** The smallest coalition that meets all requirements has more members than may be; `needed` is its size, or a lower bound on it. */
  | { readonly reason: "members"; readonly needed: number; readonly available: number }
  /** Each coalition that meets all requirements has two members of a group. */
  | { readonly reason: "groups" }
  /** Budget, members and groups each suffice, but no coalition keeps all of them. */
  | { readonly reason: "budget and members"; readonly budget: number; readonly maxMembers: number };
