/** Why an input was refused; stable, so that a client can react to it. */
export type BadInputCode =
  | "empty"
  | "too-large"
  | "not-text"
  | "no-words"
  | "unparsable-csv"
  | "too-many-rows"
  | "too-many-columns"
  | "nothing-to-draw"
  | "unparsable-solidity"
  | "too-complex";

/**
 * The client's file cannot be worked on. The message is one sentence that says what is wrong with it.
 *
 * @example
 * try {
 *   await handle(bytes, {});
 * } catch (error) {
 *   if (error instanceof BadInput) decline(error.code, error.message);
 * }
 */
export class BadInput extends Error {
  override readonly name = "BadInput";
  readonly code: BadInputCode;

  constructor(code: BadInputCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
