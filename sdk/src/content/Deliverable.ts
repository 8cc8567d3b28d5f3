import * as z from "zod";
import { documentCodec } from "./documentCodec.ts";
import { FileReference } from "./FileReference.ts";
import { text } from "./plainText.ts";
import { Uint256 } from "./uint256.ts";

export const DELIVERABLE_TYPE = "ainur.deliverable.v1";
/** Largest document, in bytes. */
export const MAX_DELIVERABLE_BYTES = 64 * 1024;

const DeliverableSchema = z.strictObject({
  type: z.literal(DELIVERABLE_TYPE),
  /** The job that it is for; a reader compares it, so that one job's work is not handed in for another. */
  jobId: Uint256,
  output: FileReference,
  /** What was done and found, in Markdown. Show it sanitised. */
  summary: text(8_000),
});
const codec = documentCodec({
  name: "deliverable",
  schema: DeliverableSchema,
  maxBytes: MAX_DELIVERABLE_BYTES,
});

/** What a provider hands in. Its digest is submitted on chain. */
export type Deliverable = Readonly<z.output<typeof DeliverableSchema>>;

/**
 * Canonical bytes of a deliverable, ready for the content store.
 *
 * @throws {MalformedDocument} with the path of the problem.
 *
 * @example
 * const cid = await store.put(encodeDeliverable({ jobId, output, summary: "12 columns, 3 with gaps." }));
 */
export function encodeDeliverable(deliverable: Omit<Deliverable, "type">): Uint8Array {
  return codec.encode({ ...deliverable, type: DELIVERABLE_TYPE });
}

/** Reads a deliverable that a stranger wrote. @throws {MalformedDocument} with the path of the problem. */
export function parseDeliverable(bytes: Uint8Array): Deliverable {
  return codec.parse(bytes);
}
