import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cidOf } from "./cid.ts";
import { MalformedDocument } from "./errors.ts";
import { encodeJobSpec, JOB_SPEC_TYPE, type JobSpec, parseJobSpec } from "./JobSpec.ts";

const SPEC: JobSpec = {
  type: JOB_SPEC_TYPE,
  title: "Profile the sales of 2026 👩‍🔬",
  description: "Two lines\nand a\ttab.",
  capability: "data.profile",
  input: { cid: cidOf(new Uint8Array([1])), fileName: "sales.csv", mediaType: "text/csv", size: 1 },
  params: { delimiter: ";", columns: ["a", 1, null, { deep: true }] },
};

/** The spec with one part replaced, as bytes that no encoder of ours would write. */
function broken(change: Record<string, unknown>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...SPEC, ...change }));
}

function problemOf(bytes: Uint8Array): { path: string; reason: string } {
  try {
    parseJobSpec(bytes);
  } catch (error) {
    if (error instanceof MalformedDocument) return { path: error.path, reason: error.reason };
    throw error;
  }
  throw new Error("no problem");
}

describe("JobSpec", () => {
  it("comes back as it was written", () => {
    expect(parseJobSpec(encodeJobSpec(SPEC))).toEqual(SPEC);
  });

  it("comes back as it was written, whatever was asked for", () => {
    type Json = NonNullable<JobSpec["params"]>[string];
    const json = (fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>).filter(
      (value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value)),
    );
    const spec = fc.record(
      {
        title: fc.stringMatching(/^[\wäöü€ ]{0,60}\w$/),
        description: fc.string({ maxLength: 200 }),
        capability: fc.stringMatching(/^[a-z0-9]{1,9}([.-][a-z0-9]{1,9}){0,3}$/),
        input: fc.record({
          cid: fc.uint8Array().map(cidOf),
          fileName: fc.stringMatching(/^\w{1,40}\.\w{1,5}$/).map((name) => `f${name}`),
          mediaType: fc.constantFrom("text/csv", "image/svg+xml", "application/vnd.ms-excel"),
          size: fc.maxSafeNat(),
        }),
        params: fc.dictionary(
          fc.stringMatching(/^[a-z]{1,10}$/).filter((key) => key !== "prototype"),
          json,
        ),
      },
      { requiredKeys: ["title", "capability", "input"] },
    );
    fc.assert(
      fc.property(spec, (value) => {
        const bytes = encodeJobSpec(value);
        const parsed = parseJobSpec(bytes);
        expect(JSON.stringify(parsed.params)?.length).toBe(JSON.stringify(value.params)?.length);
        expect(encodeJobSpec(parsed)).toEqual(bytes);
        expect({ ...parsed, params: undefined }).toEqual({
          ...value,
          params: undefined,
          type: JOB_SPEC_TYPE,
        });
      }),
    );
  });

  it("has one CID however its keys were ordered", () => {
    const { type: _, ...rest } = SPEC;
    const reversed = {
      ...rest,
      input: { size: 1, mediaType: "text/csv", fileName: "sales.csv", cid: SPEC.input.cid },
    };
    expect(cidOf(encodeJobSpec(reversed))).toBe(cidOf(encodeJobSpec(SPEC)));
  });

  it.each([
    ["another version", { type: "ainur.job-spec.v2" }, "type"],
    ["a blank title", { title: " " }, "title"],
    ["a title of two lines", { title: "a\nb" }, "title"],
    ["a title that reads backwards", { title: "a\u202Eb" }, "title"],
    ["a long title", { title: "x".repeat(121) }, "title"],
    ["a long description", { description: "x".repeat(4_001) }, "description"],
    ["a description with an escape sequence", { description: "\u001b[2J" }, "description"],
    ["a capability in capitals", { capability: "Data.Profile" }, "capability"],
    ["a missing input", { input: undefined }, "input"],
    ["an input that is a list", { input: [] }, "input"],
    ["a path for a file name", { input: { ...SPEC.input, fileName: "../../.bashrc" } }, "input.fileName"],
    [
      "a CID of another kind",
      { input: { ...SPEC.input, cid: "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG" } },
      "input.cid",
    ],
    ["a CID that is a number", { input: { ...SPEC.input, cid: 7 } }, "input.cid"],
    ["a negative size", { input: { ...SPEC.input, size: -1 } }, "input.size"],
    ["a fractional size", { input: { ...SPEC.input, size: 1.5 } }, "input.size"],
    ["a size that is text", { input: { ...SPEC.input, size: "1" } }, "input.size"],
    [
      "a media type with a line break",
      { input: { ...SPEC.input, mediaType: "text/csv\r\nx: y" } },
      "input.mediaType",
    ],
    ["an unknown encryption", { input: { ...SPEC.input, encryption: "rot13" } }, "input.encryption"],
    ["an unknown field", { surprise: 1 }, ""],
    ["params that are a list", { params: [] }, "params"],
    ["a long name of a param", { params: { ["x".repeat(65)]: 1 } }, `params.${"x".repeat(65)}`],
    ["more than fits", { params: { text: "x".repeat(65_536) } }, ""],
  ])("refuses %s and says where", (_, change, path) => {
    expect(problemOf(broken(change)).path).toBe(path);
  });

  it("refuses numbers that JSON cannot carry back", () => {
    const bytes = new TextEncoder().encode(JSON.stringify(SPEC).replace('"size":1', '"size":1e400'));
    expect(problemOf(bytes).path).toBe("input.size");
  });

  it.each([["null"], ["[]"], ["7"], ['"x"'], [""], ["{"], ['{"type":{"toString":1}}']])(
    "refuses %s",
    (json) => {
      expect(() => parseJobSpec(new TextEncoder().encode(json))).toThrow(MalformedDocument);
    },
  );

  it("does not write what it would not read", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (const change of [
      { title: "" },
      { params: { __proto__: null, constructor: 1 } },
      { params: cyclic },
      { params: { a: 1n } },
    ]) {
      const spec = { ...SPEC, ...change } as JobSpec;
      expect(() => encodeJobSpec(spec)).toThrow(MalformedDocument);
    }
  });
});
