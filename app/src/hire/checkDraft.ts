import { parseAmount, type Token } from "../format/amount.ts";
import { formatBytes } from "../format/bytes.ts";
import type { HireDraft } from "./HireDraft.ts";

/** What is wrong with a field, in a sentence. */
export type DraftProblems = Partial<
  Record<"capability" | "agentId" | "file" | "title" | "price" | "damages", string>
>;

/** What agents take at most unless they say otherwise, in bytes. */
export const MAX_INPUT_BYTES = 8 * 1024 * 1024;
const LONGEST_TITLE = 120;

/** Everything that keeps a draft from becoming a job. Empty when nothing does. */
export function checkDraft(draft: HireDraft, token: Token): DraftProblems {
  const damages = draft.damages === "" ? 0n : parseAmount(draft.damages, token.decimals);
  const price = parseAmount(draft.price, token.decimals);
  return {
    ...(draft.capability === "" && { capability: "Choose what is to be done" }),
    ...(draft.agentId === undefined && { agentId: "Choose who does it" }),
    ...fileProblem(draft.file),
    ...(draft.title.length > LONGEST_TITLE && { title: `At most ${LONGEST_TITLE} characters` }),
    ...(price === undefined && {
      price: `Give an amount of ${token.symbol} with at most ${token.decimals} decimals`,
    }),
    ...(price === 0n && { price: "The price must be above zero" }),
    ...(damages === undefined && {
      damages: `Give an amount of ${token.symbol} with at most ${token.decimals} decimals, or nothing`,
    }),
  };
}

function fileProblem(file: File | undefined): DraftProblems {
  if (file === undefined) return { file: "Choose the file to be worked on" };
  if (file.size === 0) return { file: "This file is empty" };
  return file.size > MAX_INPUT_BYTES
    ? { file: `This file has ${formatBytes(file.size)}; agents take at most ${formatBytes(MAX_INPUT_BYTES)}` }
    : {};
}
