import type { WeightedVoting } from "../../sdk/src/attribution/votingPower.ts";

/** The Security Council: five permanent members with a veto and ten others; nine votes decide. */
export const securityCouncil: WeightedVoting = {
  weights: [...new Array<number>(5).fill(7), ...new Array<number>(10).fill(1)],
  quota: 39,
};

/** The Council of Ministers of 1958: Germany, France, Italy; Belgium, the Netherlands; Luxembourg. */
export const economicCommunity: WeightedVoting = { weights: [4, 4, 4, 2, 2, 1], quota: 12 };

/** The electors of the 50 states and the District of Columbia by the census of 2020. */
export const electoralCollege: WeightedVoting = {
  weights: [
    [54, 1],
    [40, 1],
    [30, 1],
    [28, 1],
    [19, 2],
    [17, 1],
    [16, 2],
    [15, 1],
    [14, 1],
    [13, 1],
    [12, 1],
    [11, 4],
    [10, 5],
    [9, 2],
    [8, 3],
    [7, 2],
    [6, 6],
    [5, 2],
    [4, 7],
    [3, 7],
  ].flatMap(([electors, states]) => new Array<number>(states ?? 0).fill(electors ?? 0)),
  quota: 270,
};
