import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cidOf } from "./cid.ts";
import { ContentNotFound, ContentTooLarge, InvalidCid } from "./errors.ts";
import { memoryStore } from "./memoryStore.ts";

describe("memoryStore", () => {
  it("returns what was stored", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const store = memoryStore();
        expect(await store.get(await store.put(bytes))).toEqual(bytes);
      }),
    );
  });

  it("keeps its own copy, going in and coming out", async () => {
    const store = memoryStore();
    const bytes = new Uint8Array([1, 2, 3]);
    const cid = await store.put(bytes);
    bytes[0] = 9;
    (await store.get(cid))[1] = 9;
    expect(await store.get(cid)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("names what it does not have, what is too large and what is no CID", async () => {
    const store = memoryStore({ maxBytes: 4 });
    const missing = cidOf(new Uint8Array([7]));
    await expect(store.get(missing)).rejects.toThrow(new ContentNotFound({ cid: missing }));
    await expect(store.get("../x")).rejects.toThrow(InvalidCid);
    await expect(store.put(new Uint8Array(5))).rejects.toThrow(new ContentTooLarge({ maxBytes: 4, size: 5 }));
    const cid = await store.put(new Uint8Array(3));
    await expect(store.get(cid, { maxBytes: 2 })).rejects.toThrow(
      new ContentTooLarge({ maxBytes: 2, size: 3 }),
    );
  });
});
