import fs from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { handle, type LintDocument, MAX_BYTES, MAX_DEPTH, MAX_FINDINGS } from "./handle.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function lint(source: string): Promise<LintDocument> {
  const { content } = await handle(bytes(source), { fileName: "Purse.sol" });
  return JSON.parse(new TextDecoder().decode(content));
}

const PURSE = `// SPDX-License-Identifier: MIT
pragma solidity ^0.4.0;

import "./Missing.sol";

contract Purse {
    function empty(address to) {
        require(tx.origin == to, 'owner only');
        to.call("");
    }
}
`;

describe("solidity.lint", () => {
  it("finds what is dangerous, with rule, severity and place", async () => {
    const { findings } = await lint(PURSE);
    expect(findings).toContainEqual({
      rule: "avoid-tx-origin",
      severity: "warning",
      line: 8,
      column: 17,
      message: "Avoid to use tx.origin",
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "compiler-version", severity: "error", line: 2, column: 1 }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ rule: "avoid-low-level-calls", line: 9 }));
    expect(findings).toContainEqual(expect.objectContaining({ rule: "func-visibility", line: 7 }));
  });

  it("lists findings in the order of the source and counts them by severity and rule", async () => {
    const { findings, counts } = await lint(PURSE);
    const lines = findings.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(counts.error + counts.warning).toBe(findings.length);
    expect(Object.values(counts.byRule).reduce((a, b) => a + b)).toBe(findings.length);
    expect(counts.byRule["avoid-tx-origin"]).toBe(1);
  });

  it("lists a bounded number but counts all", async () => {
    const { findings, counts } = await lint(`contract A {${"function f() public {}\n".repeat(1_500)}}`);
    expect(findings).toHaveLength(MAX_FINDINGS);
    expect(counts.error + counts.warning).toBeGreaterThan(MAX_FINDINGS);
  }, 20_000);

  it("gives the same bytes each time, prints nothing and reads no file", async () => {
    const first = await handle(bytes(PURSE), { fileName: "../Purse.sol" });
    const spies = [
      ...(["log", "warn", "error"] as const).map((name) => vi.spyOn(console, name)),
      ...(["existsSync", "readFileSync", "statSync", "readdirSync"] as const).map((name) =>
        vi.spyOn(fs, name),
      ),
    ];
    const second = await handle(bytes(PURSE), { fileName: "../Purse.sol" });
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(second).toEqual(first);
    expect(first).toMatchObject({ mediaType: "application/json", fileName: "Purse.lint.json" });
  });

  it("honours comments that disable a rule", async () => {
    const { findings } = await lint(`/* solhint-disable */\n${PURSE}`);
    expect(findings).toEqual([]);
  });

  it.each([
    ["contract A {\n  uint x\n}", "line 3, column 1: mismatched input '}'"],
    ["contract A {\n  uint x;\n", "line 3, column 1: extraneous input end of the file"],
    ["contract {\n}", "line 1, column 10: something is missing before '{'"],
  ])("says where the syntax of %j is wrong", async (source, place) => {
    await expect(lint(source)).rejects.toMatchObject({
      name: "BadInput",
      code: "unparsable-solidity",
      message: `The file is not valid Solidity at ${place}.`,
    });
  });

  it("shortens what it quotes of a syntax error", async () => {
    await expect(lint(`contract A { uint a ${"x".repeat(1_000)} y; }`)).rejects.toMatchObject({
      message: expect.stringMatching(/^The file is not valid Solidity at line 1, column 21: .{99}…\.$/),
    });
  });

  it.each([
    ["prose", "Dear reader,\n\nthis is a letter.", "unparsable-solidity"],
    ["half a statement", "contract A { function f() { x = ; } }", "unparsable-solidity"],
    ["an empty file", " \n", "empty"],
    ["a large file", " ".repeat(MAX_BYTES + 1), "too-large"],
    ["a binary file", "contract A {}\0", "not-text"],
    [
      "deep nesting",
      `contract A { uint x = ${"(".repeat(MAX_DEPTH)}1${")".repeat(MAX_DEPTH)}; }`,
      "too-complex",
    ],
  ])("refuses %s", async (_, source, code) => {
    await expect(lint(source)).rejects.toMatchObject({ name: "BadInput", code });
  });
});
