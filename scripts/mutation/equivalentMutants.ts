/** A mutant that behaves like its library, so that no test can tell them apart. */
export type EquivalentMutant = {
  readonly library: string;
  /** The changed line as the report shows it. */
  readonly after: string;
  readonly reason: string;
};

const same = (library: string, reason: string, lines: readonly string[]) =>
  lines.map((after): EquivalentMutant => ({ library, after, reason }));

export const equivalentMutants: readonly EquivalentMutant[] = [
  ...same("CourtMath", "equal numbers were dealt with before", [
    "return (a >= b) ? a - b : b - a;",
    "else if ((challenger <= defender)) toChallenger = cost / 2;",
  ]),
  ...same("CourtMath", "it does not matter which of two equal votes comes first", [
    "for (; j != 0 && (votes[j - 1] >= vote); --j) votes[j] = votes[j - 1];",
  ]),
  ...same("CoverMath", "the two lines of the score's factor meet at the initial score", [
    "uint256 internal constant INITIAL_SCORE = (500 + 1);",
    "(score <= INITIAL_SCORE)",
    "score < (INITIAL_SCORE + 1)",
  ]),
  ...same("FeedbackMath", "nothing has more than 18 decimals", ["uint64[(19 + 1)] countOf;"]),
  ...same("FeedbackMath", "the count of 0 decimals is not above itself", [
    "for (uint8 d = (1 - 1); d <= MAX_DECIMALS; ++d) {",
  ]),
  ...same("ScoreMath", "ten points less ten are none on either side", [
    "return (loss <= 10) ? 10 - loss : 0;",
    "return loss < (10 + 1) ? 10 - loss : 0;",
  ]),
  ...same("ScoreMath", "a score of 20 loses all of it on either side", [
    "return (score >= FAILURE_LOSS) ? score - FAILURE_LOSS : 0;",
    "return score > (FAILURE_LOSS - 1) ? score - FAILURE_LOSS : 0;",
  ]),
  ...same("ScoreMath", "the initial score loses nothing on either side", [
    "if ((score < INITIAL_SCORE) || elapsed <= DECAY_GRACE) return score;",
    "if (score <= (INITIAL_SCORE - 1) || elapsed <= DECAY_GRACE) return score;",
    "return (lost <= (score - INITIAL_SCORE)) ? score - lost : INITIAL_SCORE;",
    "return lost < score - (INITIAL_SCORE - 1) ? score - lost : INITIAL_SCORE;",
  ]),
  ...same("ScoreMath", "less than a day after the grace costs nothing on either side", [
    "if (score <= INITIAL_SCORE || (elapsed < DECAY_GRACE)) return score;",
    "if (score <= INITIAL_SCORE || elapsed <= (DECAY_GRACE + 1)) return score;",
    "if (score <= INITIAL_SCORE || elapsed <= (DECAY_GRACE - 1)) return score;",
  ]),
];
