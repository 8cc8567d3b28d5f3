import { describe, expect, it } from "vitest";
import { previewOf } from "./previewOf.ts";

const show = (text: string, fileName: string, mediaType = "application/octet-stream") =>
  previewOf({ bytes: new TextEncoder().encode(text), fileName, mediaType });

describe("previewOf", () => {
  it("indents JSON, by type or by name", () => {
    expect(show('{"a":1}', "x", "application/json")).toEqual({ kind: "json", text: '{\n  "a": 1\n}' });
    expect(show('{"a":1}', "x.json").kind).toBe("json");
  });

  it("shows what only claims to be JSON as text", () => {
    expect(show("{oops", "x.json")).toEqual({ kind: "text", text: "{oops" });
  });

  it("shows HTML and scripts as their source", () => {
    expect(show("<script>alert(1)</script>", "x.html", "text/html").kind).toBe("text");
    expect(show("alert(1)", "x.js", "text/javascript").kind).toBe("text");
  });

  it("shows SVG as an image only", () => {
    expect(show("<svg onload=alert(1)>", "x.svg", "text/plain")).toEqual({
      kind: "image",
      mediaType: "image/svg+xml",
    });
  });

  it("makes a table of CSV", () => {
    expect(show("a,b\n1,2", "x.csv", "text/csv")).toEqual({
      kind: "table",
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
      more: false,
    });
  });

  it("offers bytes that are no text for download only", () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    expect(previewOf({ bytes, fileName: "x.bin", mediaType: "text/plain" }).kind).toBe("none");
    expect(show("a\0b", "x.txt").kind).toBe("none");
  });

  it("cuts very long text and says how much is missing", () => {
    const preview = show("x".repeat(200_010), "x.txt");
    expect(
      preview.kind === "text" &&
        preview.text.endsWith("… 10 more characters: download the file to see them."),
    ).toBe(true);
  });
});
