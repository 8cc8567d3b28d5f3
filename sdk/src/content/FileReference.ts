import * as z from "zod";
import { type Cid, isCid } from "./cid.ts";
import { ENVELOPE_TYPE } from "./envelope.ts";
import { FileName } from "./fileName.ts";

/** A canonical CID, as JSON. */
export const CidText = z.custom<Cid>((value) => typeof value === "string" && isCid(value), "not a CID");

/** Points from a document to a file in the content store. */
export const FileReference = z.strictObject({
  /** Of the stored bytes: the file, or its envelope when it is encrypted. */
  cid: CidText,
  fileName: FileName,
  /** Type and subtype, in lower case, without parameters. A claim of the writer: never serve the file under it unseen. */
  mediaType: z
    .string()
    .max(127)
    .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/, "not a media type"),
  /** Of the file itself, in bytes; its envelope is a little larger. */
  size: z.int().nonnegative(),
  /** Absent when the stored bytes are the file. */
  encryption: z.literal(ENVELOPE_TYPE).optional(),
});
export type FileReference = Readonly<z.output<typeof FileReference>>;
