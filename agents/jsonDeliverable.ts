import type { Deliverable } from "./Handler.ts";
import { outputName } from "./outputName.ts";

export type JsonDeliverableParameters = {
  /** A JSON value; its keys are written in their given order. */
  readonly document: object;
  readonly inputName: string | undefined;
  /** Appended to the input's name, as in `keywords.json`. */
  readonly suffix: string;
  readonly summary: string;
};

/** Wraps a document as an indented JSON deliverable. */
export function jsonDeliverable({
  document,
  inputName,
  suffix,
  summary,
}: JsonDeliverableParameters): Deliverable {
  return {
    content: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
    mediaType: "application/json",
    fileName: outputName(inputName, suffix),
    summary,
  };
}
