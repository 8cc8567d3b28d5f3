import * as z from "zod";

/** Of a name in UTF-8: what every usual file system takes. */
const MAX_NAME_BYTES = 255;
/** Controls, invisible and reordering characters, and what separates paths or is special to a system. */
const UNSAFE = /[\p{C}\u2028\u2029\\/:*?"<>|]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name that can be created in a folder as it is: no path, no control characters, no option, no device. */
export const FileName = z.string().min(1).max(MAX_NAME_BYTES).refine(isSafe, "not a safe file name");

/**
 * Makes a safe name of any name or path, keeping what can be kept.
 *
 * @example
 * safeFileName("../reports/2026?.csv"); // "2026_.csv"
 */
export function safeFileName(name: string): string {
  // The end is kept, with the extension; the cut also bounds what the patterns below have to look at.
  const base = name.split(/[\\/]/).at(-1)?.slice(-1_024) ?? "";
  const clean = base
    .toWellFormed()
    .replace(UNSAFE, "_")
    .replace(/^[-\s]+|[.\s]+$/g, "");
  const extension = /\.[\w-]{1,16}$/.exec(clean)?.[0] ?? "";
  let safe = extension;
  for (const character of clean.slice(0, clean.length - extension.length)) {
    const longer = safe.slice(0, safe.length - extension.length) + character + extension;
    if (utf8Length(longer) > MAX_NAME_BYTES) break;
    safe = longer;
  }
  if (isSafe(safe)) return safe;
  return safe !== "" && isSafe(`_${safe}`) ? `_${safe}` : "file";
}

function isSafe(name: string): boolean {
  return (
    name !== "" &&
    name.search(UNSAFE) === -1 &&
    !DEVICE.test(name) &&
    !/^[-\s]|[.\s]$/.test(name) &&
    utf8Length(name) <= MAX_NAME_BYTES
  );
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
