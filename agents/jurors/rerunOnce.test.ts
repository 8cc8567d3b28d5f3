import { expect, it } from "vitest";
import { rerunOnce } from "./rerunOnce.ts";

const input = new TextEncoder().encode("The escrow pays the agent.\n");
const capability = "text.keywords";

it("does the work once for all who ask, also when the first stops waiting", async () => {
  const first = rerunOnce({ capability, input, signal: AbortSignal.abort() });
  expect(rerunOnce({ capability, input })).toBe(first);
  expect((await first)?.summary).toContain("in 5 words");
});

it("tells files by their bytes and their names", () => {
  const named = rerunOnce({ capability, input, fileName: "a.txt" });
  expect(rerunOnce({ capability, input, fileName: "b.txt" })).not.toBe(named);
  expect(rerunOnce({ capability, input: input.slice(1), fileName: "a.txt" })).not.toBe(named);
});

it("tries again what failed", async () => {
  const empty = { capability, input: new Uint8Array() };
  const failed = rerunOnce(empty);
  await expect(failed).rejects.toMatchObject({ name: "BadInput" });
  expect(rerunOnce(empty)).not.toBe(failed);
});
