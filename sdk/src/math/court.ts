// Mirrors contracts/libraries/CourtMath.sol.

/**
 * The ruling that revealed votes give, of ordered choices 1 to `choices`: 0 if there is no vote or more than half of them are 0
 * (refuse to rule), otherwise the median of the others. Between two middle votes it is their midpoint, rounded towards the
 * middle of the choices; from the very middle, down.
 *
 * Throws `RangeError` for a vote that is no choice.
 *
 * @example
 * medianRuling({ votes: [5, 4, 1], choices: 5 }); // 4
 * medianRuling({ votes: [1, 2], choices: 5 }); // 2
 */
export function medianRuling({
  votes,
  choices,
}: {
  readonly votes: readonly number[];
  readonly choices: number;
}): number {
  const tally = new Array<number>(choices + 1).fill(0);
  for (const vote of votes) {
    const count = tally[vote];
    if (count === undefined) throw new RangeError(`${vote} is no choice of ${choices}`);
    tally[vote] = count + 1;
  }
  const refusals = tally[0] ?? 0;
  const valid = votes.length - refusals;
  if (refusals > valid || valid === 0) return 0;

  const lower = choiceAt(tally, Math.ceil(valid / 2));
  const upper = choiceAt(tally, Math.floor(valid / 2) + 1);
  const sum = lower + upper;
  return sum < choices + 1 ? Math.ceil(sum / 2) : Math.floor(sum / 2);
}

/** How far apart two choices are. A refusal (0) is as far from any choice as choices can be. */
export function choiceDistance(a: number, b: number, choices: number): number {
  if (a === b) return 0;
  return a === 0 || b === 0 ? choices - 1 : Math.abs(a - b);
}

export type JurorPenaltyParameters = {
  /** AINU wei that a seat can cost. */
  readonly atRisk: bigint;
  /** What the juror voted, and what the final ruling is. */
  readonly vote: number;
  readonly ruling: number;
  readonly choices: number;
};

/**
 * AINU wei that a vote costs its juror: in proportion to its distance from the final ruling, rounded up, and nothing where the
 * court refused to rule. Who does not vote, or leaks, loses all that is at risk.
 *
 * @example
 * const { atRisk } = await client.court.getParameters();
 * jurorPenalty({ atRisk, vote: 5, ruling: 4, choices: 5 }); // a quarter
 */
export function jurorPenalty({ atRisk, vote, ruling, choices }: JurorPenaltyParameters): bigint {
  if (ruling === 0) return 0n;
  const scale = BigInt(choices - 1);
  return (atRisk * BigInt(choiceDistance(vote, ruling, choices)) + scale - 1n) / scale;
}

/** Divides what incoherent jurors lost, or a round's fees, among the coherent. The rest goes to the treasury. */
export function divideAmongJurors(
  amount: bigint,
  jurors: number,
): { readonly each: bigint; readonly rest: bigint } {
  if (jurors === 0) return { each: 0n, rest: amount };
  const each = amount / BigInt(jurors);
  return { each, rest: amount - each * BigInt(jurors) };
}

export type AppealRefundsParameters = {
  /** What each side posted, in units of the fee token. */
  readonly cost: bigint;
  /** The choice that the challenger named, and the ruling that was defended. */
  readonly challenged: number;
  readonly defended: number;
  /** The final ruling. */
  readonly ruling: number;
  readonly choices: number;
};

/**
 * What the two sides of an appeal get back: the one closer to the final ruling all, the other nothing; equally close, each
 * half, the odd unit to the defender. One post has paid the jurors.
 */
export function appealRefunds({ cost, challenged, defended, ruling, choices }: AppealRefundsParameters): {
  readonly toChallenger: bigint;
  readonly toDefender: bigint;
} {
  const challenger = choiceDistance(challenged, ruling, choices);
  const defender = choiceDistance(defended, ruling, choices);
  let toChallenger = challenger < defender ? cost : 0n;
  if (challenger === defender) toChallenger = cost / 2n;
  return { toChallenger, toDefender: cost - toChallenger };
}

/** The choice of the vote at a rank, counted from 1 among those that are not 0. */
function choiceAt(tally: readonly number[], rank: number): number {
  let seen = 0;
  for (let choice = 1; choice < tally.length; choice++) {
    seen += tally[choice] ?? 0;
    if (seen >= rank) return choice;
  }
  throw new RangeError(`No vote at rank ${rank}`);
}
