import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { cidOf } from "./cid.ts";
import { ENVELOPE_TYPE } from "./envelope.ts";
import { ContentTooLarge, DecryptionKeyMissing, EnvelopeTampered, MalformedDocument } from "./errors.ts";
import { getFile } from "./getFile.ts";
import { encodeJobSpec, parseJobSpec } from "./JobSpec.ts";
import { memoryStore } from "./memoryStore.ts";
import { putFile } from "./putFile.ts";

const privateKey = generatePrivateKey();
const recipients = [privateKeyToAccount(privateKey).publicKey];
const bytes = new TextEncoder().encode("a,b\n1,2\n");

describe("putFile and getFile", () => {
  it("carry a public file with a made-safe name", async () => {
    const store = memoryStore();
    const file = await putFile({
      store,
      bytes,
      fileName: "data/sales.csv",
      mediaType: "Text/CSV; charset=utf-8",
    });
    expect(file).toEqual({ cid: cidOf(bytes), fileName: "sales.csv", mediaType: "text/csv", size: 8 });
    expect(await getFile({ store, file })).toEqual(bytes);
  });

  it("carry an encrypted file through a job spec", async () => {
    const store = memoryStore();
    const input = await putFile({
      store,
      bytes,
      fileName: "x",
      encryption: { recipients, context: "0xclient" },
    });
    const { input: file } = parseJobSpec(
      encodeJobSpec({ title: "Profile", capability: "data.profile", input }),
    );
    expect(file).toMatchObject({ encryption: ENVELOPE_TYPE, size: 8, mediaType: "application/octet-stream" });
    expect(await getFile({ store, file, privateKey, context: "0xclient" })).toEqual(bytes);
    await expect(getFile({ store, file, privateKey, context: "0xthief" })).rejects.toThrow(EnvelopeTampered);
    await expect(getFile({ store, file })).rejects.toThrow(new DecryptionKeyMissing({ cid: file.cid }));
  });

  it("refuse a file that is not as large as announced, before reading much of it", async () => {
    const store = memoryStore();
    const file = await putFile({ store, bytes, fileName: "x" });
    await expect(getFile({ store, file: { ...file, size: 9 } })).rejects.toThrow(
      new MalformedDocument({
        document: "file reference",
        path: "size",
        reason: "9 bytes announced, 8 found",
      }),
    );
    await expect(getFile({ store, file: { ...file, size: 7 } })).rejects.toThrow(
      new ContentTooLarge({ maxBytes: 7, size: 8 }),
    );
    await expect(getFile({ store, file, maxBytes: 7 })).rejects.toThrow(
      new ContentTooLarge({ maxBytes: 7, size: 8 }),
    );
  });
});
