import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MalformedDocument } from "./errors.ts";
import { parseJson } from "./parseJson.ts";

function parse(text: string | Uint8Array, maxBytes = 1_000_000): unknown {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return parseJson({ document: "test", bytes, maxBytes });
}

function malformed(path: string, reason: string): MalformedDocument {
  return new MalformedDocument({ document: "test", path, reason });
}

describe("parseJson", () => {
  it("reads what JSON.parse reads, of usual depth", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        fc.pre(!/__proto__|constructor|prototype/.test(json));
        expect(parse(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it("throws nothing but MalformedDocument, whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((s) => new TextEncoder().encode(s)),
        ),
        (bytes) => {
          try {
            parse(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedDocument);
          }
        },
      ),
    );
  });

  it("refuses nesting that would exhaust the stack of whoever walks it", () => {
    expect(() => parse(`${"[".repeat(400_000)}${"]".repeat(400_000)}`)).toThrow(MalformedDocument);
    expect(() => parse(`${"[".repeat(33)}${"]".repeat(33)}`)).toThrow(
      malformed("[0]".repeat(32), "deeper than 32 levels"),
    );
    expect(parse(`${"[".repeat(32)}${"]".repeat(32)}`)).toBeInstanceOf(Array);
  });

  it("refuses more bytes than allowed before it reads them", () => {
    expect(() => parse("[1]", 2)).toThrow(malformed("", "3 bytes, at most 2 are allowed"));
  });

  it.each([
    ['{"a":{"__proto__":{"admin":true}}}', "a.__proto__"],
    ['[{"constructor":1}]', "[0].constructor"],
    ['{"prototype":1}', "prototype"],
  ])("refuses the keys of %s", (json, path) => {
    expect(() => parse(json)).toThrow(malformed(path, "forbidden key"));
  });

  it("refuses broken text", () => {
    expect(() => parse(new Uint8Array([0x22, 0xff, 0x22]))).toThrow(MalformedDocument);
    expect(() => parse('{"a":["\\ud800"]}')).toThrow(malformed("a[0]", "half a surrogate pair"));
    expect(() => parse('{"\\ud800":1}')).toThrow(malformed("", "a key with half a surrogate pair"));
  });
});
