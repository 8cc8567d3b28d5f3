import { zeroHash } from "viem";
import { expect, it } from "vitest";
import { jobFixture } from "../jobs/jobFixture.ts";
import { exhibitsOf } from "./exhibits.ts";

const hash = `0x${"ab".repeat(32)}` as const;
const { client, provider } = jobFixture.terms;

it("lists what the parties said first, then what was submitted, and nothing that is empty", () => {
  const evidence = [{ id: "9", submitter: provider, contentHash: hash, time: 5 }];
  const job = { ...jobFixture, reason: hash, evidence: zeroHash };
  expect(exhibitsOf({ job, evidence }).map(({ title, submitter }) => [title, submitter])).toEqual([
    ["Why the client rejected the work", client],
    ["Exhibit 1", provider],
  ]);
  expect(exhibitsOf({ job: undefined, evidence: [] })).toEqual([]);
});
