import { BaseError } from "viem";
import { AinurError } from "../../sdk/src/index.ts";

/** Something that the person at the terminal can put right; shown without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Runs a command and turns what it throws into a sentence on stderr and an exit code. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(`\n✗ ${sentenceOf(error)}`);
    process.exitCode = 1;
  }
  // A connection that is kept alive must not keep the terminal.
  setTimeout(() => process.exit(), 200).unref();
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof AinurError) return [error.shortMessage, ...error.metaMessages].join("\n  ");
  if (error instanceof BaseError) return error.shortMessage;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
