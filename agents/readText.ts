import { BadInput } from "./BadInput.ts";

/** The default limit of an input, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;

// White space occurs in text files and so, rarely, do DEL and the C1 controls; the other controls only in binary files.
const BINARY = /(?=\p{Cc})[^\s\u007f-\u009f]/u;

/**
 * Decodes an input as UTF-8 text without its byte order mark.
 *
 * @throws {BadInput} `empty`, `too-large` or `not-text`
 *
 * @example
 * readText(new TextEncoder().encode("\uFEFFa,b")); // "a,b"
 */
export function readText(input: Uint8Array, maxBytes: number = MAX_BYTES): string {
  if (input.byteLength > maxBytes) {
    throw new BadInput(
      "too-large",
      `The file has ${input.byteLength} bytes; at most ${maxBytes} are accepted.`,
    );
  }
  const text = decode(input);
  if (BINARY.test(text)) throw new BadInput("not-text", "The file is binary; a text file is expected.");
  if (text.trim() === "") throw new BadInput("empty", "The file is empty.");
  return text;
}

function decode(input: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(input);
  } catch (cause) {
    throw new BadInput("not-text", "The file is not valid UTF-8 text.", { cause });
  }
}
