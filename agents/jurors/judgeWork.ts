import type { Case, CaseJob } from "@ainur/sdk";
import { DecryptionKeyMissing, StoreUnavailable } from "@ainur/sdk/content";
import { agreement } from "../agreement.ts";
import { BadInput } from "../BadInput.ts";
import { shareFor } from "../shareFor.ts";
import { rerunOnce } from "./rerunOnce.ts";

/** What a juror thinks of a case: 0 refuses to rule, 1 to 5 give the provider 0, 25, 50, 75 or 100 %. */
export type Verdict = { readonly choice: number; readonly reason: string };

const REFUSE = 0;
const NOTHING = 1;
const HALF = 3;
const ALL = 5;

/**
 * Judges a job by doing its work again. What cannot be fetched counts against whoever committed to it: the client for what was
 * asked, the provider for what was delivered.
 *
 * Throws `StoreUnavailable`: that is nobody's fault, and may pass.
 */
export async function judgeWork({ job, signal }: Pick<Case, "job" | "signal">): Promise<Verdict> {
  if (job === undefined) return { choice: REFUSE, reason: "it is about no job" };
  if (!job.spec.found) return { choice: ALL, reason: "what the client asked for cannot be fetched" };
  const { capability, input: file, params } = job.spec.content;

  const input = await fetchedFile(job.input);
  if (input === "secret") return { choice: REFUSE, reason: "the file is not for jurors to read" };
  if (input === "missing") return { choice: ALL, reason: "the client's file cannot be fetched" };
  const output = await outputOf(job);
  if (output === "secret") return { choice: REFUSE, reason: "the work is not for jurors to read" };
  if (output === "missing") return { choice: NOTHING, reason: "the work cannot be fetched" };

  try {
    const { fileName, mediaType } = file;
    const context = { fileName, mediaType, signal, ...(params !== undefined && { params }) };
    const expected = await rerunOnce({ capability, input, ...context });
    if (expected === undefined) return { choice: REFUSE, reason: `nobody here can do ${capability}` };
    const share = agreement(expected.content, output);
    return { choice: shareFor(share), reason: `${Math.floor(share * 100)} % of it is what the work gives` };
  } catch (error) {
    if (error instanceof BadInput) return { choice: HALF, reason: `nobody could do it: ${error.message}` };
    throw error;
  }
}

type FetchedFile = Uint8Array | "missing" | "secret";

async function outputOf({ deliverable, output }: CaseJob): Promise<FetchedFile> {
  return deliverable.found ? fetchedFile(output) : "missing";
}

async function fetchedFile(get: () => Promise<Uint8Array>): Promise<FetchedFile> {
  try {
    return await get();
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return error instanceof DecryptionKeyMissing ? "secret" : "missing";
  }
}
