/** What is known about an input besides its bytes. */
export type WorkContext = {
  readonly fileName?: string;
  readonly mediaType?: string;
  /** Stops the work: the handler rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** The finished work, ready to be stored and submitted. */
export type Deliverable = {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** One sentence for people. */
  readonly summary: string;
};

/**
 * Turns an input into a deliverable. The same input, file name and media type give the same bytes, so that a juror can repeat the work.
 *
 * @throws {BadInput} when the input cannot be worked on
 */
export type Handler = (input: Uint8Array, context: WorkContext) => Promise<Deliverable>;
