import { ContentNotFound, DecryptionKeyMissing, digestToCid, StoreUnavailable } from "@ainur/sdk/content";
import { zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { fake } from "../cheat/fake.ts";
import { handle } from "../keywords/handle.ts";
import { judgeWork } from "./judgeWork.ts";

const input = new TextEncoder().encode("The escrow pays the agent. An escrow refunds the client.\n");
const signal = new AbortController().signal;
const cid = digestToCid(zeroHash);
const missing = () => Promise.reject(new ContentNotFound({ cid }));
const secret = () => Promise.reject(new DecryptionKeyMissing({ cid }));

type Job = NonNullable<Parameters<typeof judgeWork>[0]["job"]>;

/** A job whose work was `output`. */
function jobOf(output: Uint8Array, changes: Partial<Job> = {}, capability = "text.keywords"): Job {
  const file = { cid, fileName: "a.txt", mediaType: "text/plain", size: input.length };
  return {
    spec: { found: true, content: { title: "Keywords", capability, input: file } },
    deliverable: { found: true, content: { output: file, summary: "Done." } },
    input: async () => input,
    output: async () => output,
    ...changes,
  } as Job;
}

const context = { fileName: "a.txt", mediaType: "text/plain" };
const { content: honest } = await handle(input, context);
const { content: faked } = await fake(input, context);
const notFound = { found: false, error: new ContentNotFound({ cid }) } as const;

describe("judgeWork", () => {
  it.for([
    ["gives honest work everything", jobOf(honest), 5],
    ["gives a fake nothing", jobOf(faked), 1],
    ["blames the client for a task that is gone", jobOf(honest, { spec: notFound }), 5],
    ["blames the client for a file that is gone", jobOf(honest, { input: missing }), 5],
    ["blames the provider for a deliverable that is gone", jobOf(honest, { deliverable: notFound }), 1],
    ["blames the provider for work that is gone", jobOf(honest, { output: missing }), 1],
    ["refuses to judge what it cannot read", jobOf(honest, { input: secret }), 0],
    ["refuses to judge what it cannot do", jobOf(honest, {}, "text.translate"), 0],
    ["shares what nobody could do", jobOf(honest, { input: async () => new Uint8Array() }), 3],
    ["refuses to judge what is no job", undefined, 0],
  ] as const)("%s", async ([, job, choice]) => {
    expect(await judgeWork({ job, signal })).toMatchObject({ choice, reason: expect.any(String) });
  });

  it("blames nobody for a store that is down", async () => {
    const down = new StoreUnavailable({ url: "http://127.0.0.1" });
    const job = jobOf(honest, { input: () => Promise.reject(down) });
    await expect(judgeWork({ job, signal })).rejects.toBe(down);
  });
});
