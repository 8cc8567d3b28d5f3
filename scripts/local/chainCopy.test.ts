import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyOfChain, repairChain } from "./chainCopy.ts";

let directory: string;
let state: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ainur-copy-"));
  state = join(directory, "state.json");
});
afterAll(() => rm(directory, { recursive: true }));

/** Writes the chain's file as it was left a while ago. */
async function leave(text: string): Promise<void> {
  await writeFile(state, text);
  const before = Date.now() / 1_000 - 10;
  await utimes(state, before, before);
}

describe("a chain's file", () => {
  it("that is whole is left alone", async () => {
    await leave('{"block":1}');
    await copyOfChain(state);
    await leave('{"block":2}');
    await repairChain(state, () => expect.unreachable());
    expect(await readFile(state, "utf8")).toBe('{"block":2}');
  });

  it("that is torn is replaced by its copy, and that is said", async () => {
    await leave('{"block":3}');
    await copyOfChain(state);
    await leave('{"block":4,"acc');
    await copyOfChain(state); // does not copy what is torn
    const lines: string[] = [];
    await repairChain(state, (line) => lines.push(line));
    expect(await readFile(state, "utf8")).toBe('{"block":3}');
    expect(lines).toEqual(["the chain's file was left torn; going on from its copy"]);
  });

  it("that was written this moment is not copied, because it may be half", async () => {
    await rm(`${state}.copy`, { force: true });
    await writeFile(state, '{"block":5}');
    await copyOfChain(state);
    await expect(readFile(`${state}.copy`)).rejects.toThrow("ENOENT");
  });

  it("that is not there needs nothing", async () => {
    await rm(state);
    await copyOfChain(state);
    await expect(repairChain(state, () => expect.unreachable())).resolves.toBeUndefined();
  });
});
