import { InvalidArgumentError } from "commander";

/** Reads a command's option that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}
