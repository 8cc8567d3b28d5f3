import * as z from "zod";

/** Controls, and the marks that reverse the reading order of what follows (Unicode TR36, 2014). */
const NOT_IN_A_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const NOT_IN_A_TEXT = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]/u;

/** One line of text for people, of at most `max` UTF-16 units: not blank, no controls, nothing that reorders it. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim() !== "", "blank")
    .refine((text) => !NOT_IN_A_LINE.test(text), "control characters");
}

/** Text for people with line breaks and tabs, of at most `max` UTF-16 units. */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => !NOT_IN_A_TEXT.test(value), "control characters");
}
