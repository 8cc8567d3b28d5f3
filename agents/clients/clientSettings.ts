import { isManner, type Manner } from "./Manner.ts";

export type ClientSettings = {
  /** How many are opened in all, restarts included, before the program ends. */
  readonly jobs: number;
  /** Where it begins in the lists of capabilities, files and manners. */
  readonly offset: number;
  /** Milliseconds between two of them. */
  readonly pause: number;
  /** Jobs at once. */
  readonly concurrency: number;
  /** Seconds of the review where the client says nothing. */
  readonly review: number;
  /** Seconds that an agent has to contest a rejection. */
  readonly contest: number;
  /** Taken in turn. */
  readonly manners: readonly Manner[];
};

/** Reads `AINUR_JOBS`, `AINUR_OFFSET`, `AINUR_PAUSE`, `AINUR_CONCURRENCY`, `AINUR_REVIEW`, `AINUR_CONTEST` and `AINUR_MANNERS`. */
export function clientSettings(env: Readonly<Record<string, string | undefined>>): ClientSettings {
  const manners = (
    env.AINUR_MANNERS ?? "complete,insure,bargain,complete,silence,slander,milestone,bargain,complete"
  ).split(",");
  const unknown = manners.find((manner) => !isManner(manner));
  if (unknown !== undefined) throw new Error(`AINUR_MANNERS names "${unknown}", which is no manner.`);
  return {
    jobs: numberOf(env, "AINUR_JOBS", Number.POSITIVE_INFINITY),
    offset: numberOf(env, "AINUR_OFFSET", 0),
    pause: numberOf(env, "AINUR_PAUSE", 20_000),
    concurrency: numberOf(env, "AINUR_CONCURRENCY", 4),
    review: numberOf(env, "AINUR_REVIEW", 15),
    contest: numberOf(env, "AINUR_CONTEST", 30),
    manners: manners.filter(isManner),
  };
}

function numberOf(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: number,
): number {
  const text = env[name];
  const number = text === undefined ? otherwise : Number(text);
  if (!(number >= 0)) throw new Error(`${name} must be a number, not "${text}".`);
  return number;
}
