import { BadInput } from "./BadInput.ts";

/** The default limit of an input, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;

// Tab, line feed, vertical tab, form feed and carriage return occur in text files; the other C0 characters only in binary ones.
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

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
    throw new BadInput("too-large", `The file has ${input.byteLength} bytes; at most ${maxBytes} are accepted.`);
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
