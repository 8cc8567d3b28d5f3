import { StoreUnavailable } from "../content/errors.ts";
import { AinurError } from "../errors/AinurError.ts";
import type { Fetched } from "./Case.ts";

export type FetchedParameters = {
  /** Whether to wait for a store that does not answer: then its error is thrown, so that the caller can try again. */
  readonly isPatient: boolean;
};

/** What was asked for, or why it cannot be had. An outage of the juror's own store is no fault of who named the content. */
export async function fetched<content>(
  asked: Promise<content>,
  { isPatient }: FetchedParameters,
): Promise<Fetched<content>> {
  try {
    return { found: true, content: await asked };
  } catch (error) {
    if (!(error instanceof AinurError) || (isPatient && error instanceof StoreUnavailable)) throw error;
    return { found: false, error };
  }
}
