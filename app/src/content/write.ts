// What writes to the content store, loaded when the first document is written.
import { type ContentStore, cidToDigest, encodeDeliverable, putFile } from "@ainur/sdk/content";
import type { Hex } from "viem";

type To = { readonly store: ContentStore | undefined };

/** Stores text and returns the digest that stands on chain. */
export async function storeText({ store, text }: To & { readonly text: string }): Promise<Hex> {
  return cidToDigest(await required(store).put(new TextEncoder().encode(text)));
}

/** Stores evidence as it is, a file if there is one, and returns the digest that stands on chain. */
export async function storeEvidence({
  store,
  text,
  file,
}: To & { readonly text: string; readonly file: File | undefined }): Promise<Hex> {
  if (file === undefined) return storeText({ store, text });
  return cidToDigest(await required(store).put(new Uint8Array(await file.arrayBuffer())));
}

export type StoreDeliverableParameters = To & {
  readonly jobId: bigint;
  readonly file: File | undefined;
  readonly summary: string;
};

/** Stores finished work and returns the digest that is submitted. */
export async function storeDeliverable({
  store,
  jobId,
  file,
  summary,
}: StoreDeliverableParameters): Promise<Hex> {
  if (file === undefined) throw new TypeError("No file was chosen");
  const output = await putFile({
    store: required(store),
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    mediaType: file.type,
  });
  return cidToDigest(await required(store).put(encodeDeliverable({ jobId, output, summary })));
}

function required(store: ContentStore | undefined): ContentStore {
  if (store === undefined) throw new TypeError("There is no content store");
  return store;
}
