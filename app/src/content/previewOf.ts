import { parseCsv } from "./parseCsv.ts";

/** How a file is shown. Everything is inert: text stays text, and a picture is only ever the source of an image. */
export type Preview =
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "markdown"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly more: boolean }
  | { readonly kind: "image"; readonly mediaType: string }
  | { readonly kind: "none"; readonly reason: string };

export type PreviewFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
};

/** Largest file that is fetched to be shown, in bytes. */
export const MAX_PREVIEW_BYTES = 4_000_000;

const MAX_TEXT = 200_000;
const MAX_ROWS = 100;
const MAX_COLUMNS = 40;

const IMAGES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
};

/** Decides by media type and name, never trusting either with more than the choice of a viewer. */
export function previewOf({ bytes, fileName, mediaType }: PreviewFile): Preview {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const image = Object.values(IMAGES).find((type) => type === mediaType) ?? IMAGES[extension];
  if (image !== undefined) return { kind: "image", mediaType: image };
  const text = textOf(bytes);
  if (text === undefined)
    return { kind: "none", reason: "This file is not text, so it can only be downloaded." };
  if (/[/+]json$/.test(mediaType) || extension === "json") return jsonOf(text);
  if (mediaType === "text/markdown" || extension === "md") return { kind: "markdown", text: cut(text) };
  if (mediaType === "text/csv" || extension === "csv" || extension === "tsv") {
    const { rows, more } = parseCsv(text, { maxRows: MAX_ROWS, maxColumns: MAX_COLUMNS });
    return { kind: "table", rows, more };
  }
  return { kind: "text", text: cut(text) };
}

function jsonOf(text: string): Preview {
  try {
    return { kind: "json", text: cut(JSON.stringify(JSON.parse(text), null, 2)) };
  } catch {
    return { kind: "text", text: cut(text) }; // it says it is JSON, but is not
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function cut(text: string): string {
  return text.length <= MAX_TEXT
    ? text
    : `${text.slice(0, MAX_TEXT)}\n\n… ${text.length - MAX_TEXT} more characters: download the file to see them.`;
}
