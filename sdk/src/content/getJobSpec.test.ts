import { describe, expect, it } from "vitest";
import { cidOf, cidToDigest } from "./cid.ts";
import { encodeDeliverable } from "./Deliverable.ts";
import { ContentNotFound, ContentTooLarge, MalformedDocument } from "./errors.ts";
import { getDeliverable } from "./getDeliverable.ts";
import { getJobSpec } from "./getJobSpec.ts";
import { encodeJobSpec } from "./JobSpec.ts";
import { memoryStore } from "./memoryStore.ts";
import { putFile } from "./putFile.ts";

const bytes = new TextEncoder().encode("a,b\n1,2\n");

describe("getJobSpec", () => {
  it("finds the spec by the digest in the terms", async () => {
    const store = memoryStore();
    const input = await putFile({ store, bytes, fileName: "sales.csv" });
    const cid = await store.put(encodeJobSpec({ title: "Profile", capability: "data.profile", input }));
    expect(await getJobSpec({ store, digest: cidToDigest(cid) })).toMatchObject({ title: "Profile", input });
  });

  it("says when it is missing, too large or something else", async () => {
    const store = memoryStore();
    const missing = cidOf(bytes);
    await expect(getJobSpec({ store, digest: cidToDigest(missing) })).rejects.toThrow(
      new ContentNotFound({ cid: missing }),
    );
    const large = await store.put(new Uint8Array(65_537));
    await expect(getJobSpec({ store, digest: cidToDigest(large) })).rejects.toThrow(ContentTooLarge);
    const other = await store.put(bytes);
    await expect(getJobSpec({ store, digest: cidToDigest(other) })).rejects.toThrow(MalformedDocument);
  });
});

describe("getDeliverable", () => {
  it("does not take the work of one job for another's", async () => {
    const store = memoryStore();
    const output = await putFile({ store, bytes, fileName: "profile.json" });
    const digest = cidToDigest(await store.put(encodeDeliverable({ jobId: 7n, output, summary: "Done." })));
    expect(await getDeliverable({ store, digest, jobId: 7n })).toMatchObject({ jobId: 7n, output });
    await expect(getDeliverable({ store, digest, jobId: 8n })).rejects.toThrow(
      new MalformedDocument({ document: "deliverable", path: "jobId", reason: "made for job 7, not 8" }),
    );
  });
});
