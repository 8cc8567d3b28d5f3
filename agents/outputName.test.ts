import { describe, expect, it } from "vitest";
import { outputName } from "./outputName.ts";

describe("outputName", () => {
  it.each([
    ["sales.csv", "sales.profile.json"],
    ["archive.tar.gz", "archive.tar.profile.json"],
    ["Größe 2024.csv", "Größe_2024.profile.json"],
    ["../../etc/passwd", "passwd.profile.json"],
    ["C:\\Users\\me\\sales.csv", "sales.profile.json"],
    ["<img src=x>\n.csv", "img_src_x_.profile.json"],
    [".env", "input.profile.json"],
    ["", "input.profile.json"],
    [undefined, "input.profile.json"],
  ])("turns %j into the plain name %j", (input, output) => {
    expect(outputName(input, "profile.json")).toBe(output);
  });

  it("bounds the length", () => {
    expect(outputName(`${"a".repeat(10_000)}.csv`, "json")).toBe(`${"a".repeat(80)}.json`);
  });
});
