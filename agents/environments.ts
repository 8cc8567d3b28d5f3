import { type Environment, environment } from "./environment.ts";

/**
 * The environments of a program that acts for several accounts: `AINUR_KEYS` has their private keys, separated by commas. Each
 * account has a journal of its own.
 */
export function environments(env: Readonly<Record<string, string | undefined>>): readonly Environment[] {
  return (env.AINUR_KEYS ?? "").split(",").map((key, index) => {
    const one = environment({ ...env, AINUR_KEY: key });
    return { ...one, journal: `${one.journal}.${index + 1}` };
  });
}
