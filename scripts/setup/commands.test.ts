import { describe, expect, it } from "vitest";
import { commandsOf, scriptOf } from "./commands.mjs";

const scripts = {
  test: "node scripts/setup.mjs test",
  bench: "node scripts/setup.mjs bench",
  format: "biome format",
};

describe("commands", () => {
  it("are the npm scripts that go through the set-up", () => {
    expect(commandsOf(scripts)).toEqual(["test", "bench"]);
  });

  it("run the script of their name", () => {
    expect(scriptOf("test", scripts)).toBe("scripts/test.ts");
  });

  it("may live elsewhere", () => {
    expect(scriptOf("bench", scripts)).toBe("bench/run.ts");
  });

  it("are unknown when package.json does not send them through the set-up", () => {
    expect(scriptOf("format", scripts)).toBeUndefined();
    expect(scriptOf("browser", scripts)).toBeUndefined();
  });
});
