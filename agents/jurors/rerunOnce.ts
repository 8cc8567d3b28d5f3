import { createHash } from "node:crypto";
import type { Deliverable } from "../Handler.ts";
import { type RerunParameters, rerun } from "../rerun.ts";

/** Results that are kept. */
const KEPT = 64;

const results = new Map<string, Promise<Deliverable | undefined>>();

/**
 * Like `rerun`, but once for all jurors of this process who have the same file before them, and also when the first of them stops
 * waiting. What failed is done again when it is asked for again.
 */
export function rerunOnce({ signal: _, ...parameters }: RerunParameters): Promise<Deliverable | undefined> {
  const { input, ...rest } = parameters;
  const key = `${createHash("sha256").update(input).digest("hex")} ${JSON.stringify(rest)}`;
  const known = results.get(key);
  if (known !== undefined) return known;
  const result = rerun(parameters);
  results.set(key, result);
  result.catch(() => results.delete(key));
  const [oldest] = results.keys();
  if (results.size > KEPT && oldest !== undefined) results.delete(oldest);
  return result;
}
