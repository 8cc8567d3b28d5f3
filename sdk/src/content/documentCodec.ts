import * as z from "zod";
import { canonicalJson } from "./canonicalJson.ts";
import { MalformedDocument } from "./errors.ts";
import { joinPath, parseJson } from "./parseJson.ts";

export type DocumentCodecParameters<schema extends z.ZodType> = {
  /** What to call the document in errors, such as `job spec`. */
  readonly name: string;
  /** What the document looks like as JSON and, through codecs, in TypeScript. */
  readonly schema: schema;
  /** Largest document, in bytes. */
  readonly maxBytes: number;
};

export type DocumentCodec<value> = {
  /** Canonical bytes: equal documents have one CID. @throws {MalformedDocument} */
  readonly encode: (document: value) => Uint8Array;
  /** Never throws anything but {@link MalformedDocument}, whatever the bytes. */
  readonly parse: (bytes: Uint8Array) => value;
};

/** Reads and writes one kind of JSON document by its schema. What it writes, it also reads. */
export function documentCodec<schema extends z.ZodType>({
  name,
  schema,
  maxBytes,
}: DocumentCodecParameters<schema>): DocumentCodec<z.output<schema>> {
  function parse(bytes: Uint8Array): z.output<schema> {
    const value = parseJson({ document: name, bytes, maxBytes });
    const result = z.safeParse(schema, value);
    if (!result.success) throw malformed(name, result.error);
    return result.data;
  }
  function encode(document: z.output<schema>): Uint8Array {
    const bytes = new TextEncoder().encode(write(document));
    parse(bytes); // size, depth and keys
    return bytes;
  }
  function write(document: z.output<schema>): string {
    try {
      const result = z.safeEncode(schema, document);
      if (!result.success) throw malformed(name, result.error);
      return canonicalJson(result.data);
    } catch (error) {
      if (error instanceof MalformedDocument) throw error;
      throw new MalformedDocument({ document: name, reason: "not a value that JSON can hold", cause: error });
    }
  }
  return { encode, parse };
}

function malformed(document: string, error: Pick<z.ZodError, "issues">): MalformedDocument {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).reduce<string>(joinPath, "");
  return new MalformedDocument({ document, path, reason: issue?.message ?? "invalid" });
}
