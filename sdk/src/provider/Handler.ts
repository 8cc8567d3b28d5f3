import type { JobSpec } from "../content/JobSpec.ts";

/** What is known about an input besides its bytes. All of it is a stranger's. */
export type WorkContext = {
  readonly fileName?: string;
  readonly mediaType?: string;
  /** Settings that the capability defines. */
  readonly params?: JobSpec["params"];
  /** Stops the work: the handler rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** The finished work, ready to be stored and submitted. */
export type Work = {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** What was done and found, for people; Markdown. */
  readonly summary: string;
};

/**
 * Turns an input into finished work. Best so that the same input gives the same bytes: then a juror can repeat it.
 *
 * An error named `BadInput` says that the input cannot be worked on; any other that the attempt failed.
 */
export type Handler = (input: Uint8Array, context: WorkContext) => Promise<Work>;

/** Whether a handler has refused the input itself. */
export function isBadInput(error: unknown): error is Error {
  return error instanceof Error && error.name === "BadInput";
}
