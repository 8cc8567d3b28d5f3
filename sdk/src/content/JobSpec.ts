import * as z from "zod";
import { documentCodec } from "./documentCodec.ts";
import { FileReference } from "./FileReference.ts";
import { line, text } from "./plainText.ts";

export const JOB_SPEC_TYPE = "ainur.job-spec.v1";
/** Largest document, in bytes. */
export const MAX_JOB_SPEC_BYTES = 64 * 1024;

/** Name of a kind of work: words of lower-case letters and digits joined by dots or hyphens, such as `data.profile`. */
export const CapabilitySlug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "not a capability such as data.profile");

const JobSpecSchema = z.strictObject({
  type: z.literal(JOB_SPEC_TYPE),
  title: line(120),
  description: text(4_000).optional(),
  capability: CapabilitySlug,
  input: FileReference,
  /** Settings that the capability defines. */
  params: z.record(z.string().max(64), z.json()).optional(),
});
const codec = documentCodec({ name: "job spec", schema: JobSpecSchema, maxBytes: MAX_JOB_SPEC_BYTES });

/** What a client asks for. Its digest stands in the job's terms. */
export type JobSpec = Readonly<z.output<typeof JobSpecSchema>>;

/**
 * Canonical bytes of a job spec, ready for the content store.
 *
 * @throws {MalformedDocument} with the path of the problem.
 *
 * @example
 * const cid = await store.put(encodeJobSpec({ title: "Profile the sales", capability: "data.profile", input }));
 */
export function encodeJobSpec(spec: Omit<JobSpec, "type">): Uint8Array {
  return codec.encode({ ...spec, type: JOB_SPEC_TYPE });
}

/** Reads a job spec that a stranger wrote. @throws {MalformedDocument} with the path of the problem. */
export function parseJobSpec(bytes: Uint8Array): JobSpec {
  return codec.parse(bytes);
}
