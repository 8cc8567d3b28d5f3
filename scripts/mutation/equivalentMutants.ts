/** A mutant that behaves like its library, so that no test can tell them apart. */
export type EquivalentMutant = {
  readonly library: string;
  /** Undefined for a constant or struct of the library. */
  readonly inFunction: string | undefined;
  /** The changed line as the report shows it. */
  readonly after: string;
  readonly reason: string;
};

type Place = readonly [library: string, inFunction?: string];

const same = ([library, inFunction]: Place, reason: string, lines: readonly string[]) =>
  lines.map((after): EquivalentMutant => ({ library, inFunction, after, reason }));

export const equivalentMutants: readonly EquivalentMutant[] = [
  ...same(["CourtMath", "distance"], "equal choices were dealt with before", [
    "return (a >= b) ? a - b : b - a;",
  ]),
  ...same(["CourtMath", "refunds"], "a closer challenger was dealt with before", [
    "else if ((challenger <= defender)) toChallenger = cost / 2;",
  ]),
  ...same(["CourtMath", "_sort"], "it does not matter which of two equal votes comes first", [
    "for (; j != 0 && (votes[j - 1] >= vote); --j) votes[j] = votes[j - 1];",
  ]),
  ...same(["CoverMath", "scoreFactor"], "the two lines of the factor meet at the initial score", [
    "(score <= INITIAL_SCORE)",
    "score < (INITIAL_SCORE + 1)",
  ]),
  ...same(["CoverMath", "capShare"], "the line starts from the lowest cap at the initial score", [
    "(score <= INITIAL_SCORE)",
    "score < (INITIAL_SCORE + 1)",
  ]),
  ...same(["FeedbackMath"], "nothing has more than 18 decimals", ["uint64[(19 + 1)] countOf;"]),
  ...same(["FeedbackMath", "mean"], "the count of 0 decimals is not above itself", [
    "for (uint8 d = (1 - 1); d <= MAX_DECIMALS; ++d) {",
  ]),
  ...same(["ScoreMath", "gain"], "ten points less ten are none on either side", [
    "return (loss <= 10) ? 10 - loss : 0;",
    "return loss < (10 + 1) ? 10 - loss : 0;",
  ]),
  ...same(["ScoreMath", "failed"], "a score of 20 loses all of it on either side", [
    "return (score >= FAILURE_LOSS) ? score - FAILURE_LOSS : 0;",
    "return score > (FAILURE_LOSS - 1) ? score - FAILURE_LOSS : 0;",
  ]),
  ...same(["ScoreMath", "decayed"], "the initial score loses nothing on either side", [
    "if ((score < INITIAL_SCORE) || elapsed <= DECAY_GRACE) return score;",
    "if (score <= (INITIAL_SCORE - 1) || elapsed <= DECAY_GRACE) return score;",
    "return (lost <= (score - INITIAL_SCORE)) ? score - lost : INITIAL_SCORE;",
    "return lost < score - (INITIAL_SCORE - 1) ? score - lost : INITIAL_SCORE;",
  ]),
  ...same(["ScoreMath", "decayed"], "less than a day after the grace costs nothing on either side", [
    "if (score <= INITIAL_SCORE || (elapsed < DECAY_GRACE)) return score;",
    "if (score <= INITIAL_SCORE || elapsed <= (DECAY_GRACE + 1)) return score;",
    "if (score <= INITIAL_SCORE || elapsed <= (DECAY_GRACE - 1)) return score;",
  ]),
];
