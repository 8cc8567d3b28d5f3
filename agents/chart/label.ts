import { clip } from "../clip.ts";

const MAX_CHARACTERS = 40;

/** A cell as one line of text that an SVG file may hold: controls, which XML forbids, and direction marks become spaces. */
export function label(cell: string): string {
  return clip(cell.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, " ").trim(), MAX_CHARACTERS);
}
