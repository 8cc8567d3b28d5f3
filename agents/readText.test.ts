import { describe, expect, it } from "vitest";
import { readText } from "./readText.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readText", () => {
  it("removes a byte order mark and keeps line ends", () => {
    expect(readText(bytes("\uFEFFa\r\nb"))).toBe("a\r\nb");
  });

  it("accepts exactly the limit and names size and limit beyond it", () => {
    expect(readText(bytes("abcd"), 4)).toBe("abcd");
    expect(() => readText(bytes("abcde"), 4)).toThrow(
      expect.objectContaining({
        name: "BadInput",
        code: "too-large",
        message: "The file has 5 bytes; at most 4 are accepted.",
      }),
    );
  });

  it.each([
    ["no bytes", new Uint8Array(), "empty"],
    ["blanks and a byte order mark", bytes("\uFEFF \r\n\t"), "empty"],
    ["a lone continuation byte", new Uint8Array([0x61, 0x80]), "not-text"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "not-text"],
    ["the start of a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "not-text"],
    ["a zero byte", bytes("a\0b"), "not-text"],
  ])("refuses %s", (_, input, code) => {
    expect(() => readText(input)).toThrow(expect.objectContaining({ name: "BadInput", code }));
  });
});
