/** What a search has found so far; it goes on writing to it. */
export type SearchProgress = {
  /** Indices of the columns of the best choice; `undefined` while none is known. */
  best: Int32Array | undefined;
  /** Cost of `best`, or infinity. */
  cost: number;
  /** No choice costs less. Equal to `cost` once that is proved; infinity when there is no choice. */
  bound: number;
  /** Subproblems looked at. */
  nodes: number;
};
