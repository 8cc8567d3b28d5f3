import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getAddress, zeroHash } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileJournal } from "./fileJournal.ts";
import type { JournalEntry } from "./Journal.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
});
afterAll(() => rm(folder, { recursive: true }));

const account = getAddress("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
const entry = (key: string, at = 1): JournalEntry => ({
  key,
  digest: zeroHash,
  account,
  at,
  transaction: { nonce: 7, hash: zeroHash, raw: "0x02" },
  spends: [{ token: account, amount: 10n ** 30n, leaves: true, reference: "job:1" }],
});

describe("fileJournal", () => {
  it("gives back what was put, also from another process's start", async () => {
    const path = join(folder, "deep", "a.jsonl");
    const journal = fileJournal(path);
    await Promise.all([journal.put(entry("a")), journal.put(entry("b")), journal.put(entry("a", 2))]);
    await journal.delete("b");
    const reopened = fileJournal(path);
    expect(await reopened.get("a")).toEqual(entry("a", 2));
    expect(await reopened.get("b")).toBeUndefined();
    expect(await reopened.entries()).toEqual([entry("a", 2)]);
  });

  it("drops a line that a crash left torn, and goes on after it", async () => {
    const path = join(folder, "torn.jsonl");
    await fileJournal(path).put(entry("a"));
    await appendFile(path, '{"key":"b","dig');
    const journal = fileJournal(path);
    expect(await journal.entries()).toEqual([entry("a")]);
    await journal.put(entry("c"));
    expect(await fileJournal(path).entries()).toEqual([entry("a"), entry("c")]);
  });

  it("does not start on a file that is none of its own", async () => {
    const path = join(folder, "foreign.jsonl");
    await appendFile(path, '{"some":"thing"}\n');
    await expect(fileJournal(path).get("a")).rejects.toThrow();
  });

  it("keeps the file small when one key changes often", async () => {
    const path = join(folder, "long.jsonl");
    const journal = fileJournal(path);
    for (let at = 1; at <= 1_100; at++) await journal.put(entry("a", at));
    expect((await readFile(path, "utf8")).split("\n").length).toBeLessThan(200);
    expect(await journal.get("a")).toEqual(entry("a", 1_100));
  });
});
