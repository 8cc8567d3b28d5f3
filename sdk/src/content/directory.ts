import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Cid, digestToCid, parseCid } from "./cid.ts";
import { ContentMismatch, ContentNotFound, ContentTooLarge, StoreFull } from "./errors.ts";

export type ContentDirectoryParameters = {
  readonly directory: string;
  /** Largest file, in bytes. */
  readonly maxBytes: number;
  /** Of all files together, in bytes. */
  readonly capacity: number;
};

export type ContentDirectory = {
  /**
   * Stores a stream; a file appears under its CID whole and on disk, or not at all.
   *
   * @throws {ContentTooLarge} {@link StoreFull}
   */
  readonly write: (
    stream: AsyncIterable<Uint8Array>,
  ) => Promise<{ readonly cid: Cid; readonly size: number }>;
  /**
   * Reads and verifies a file.
   *
   * @throws {InvalidCid} {@link ContentNotFound} {@link ContentMismatch} when the file is corrupted
   */
  readonly read: (cid: string) => Promise<Uint8Array>;
};

const UPLOAD = /^\.upload-[0-9a-f-]{36}$/;

/** Opens a directory of content-addressed files (Node only). What an interrupted upload left behind is removed. */
export async function openContentDirectory({
  directory,
  maxBytes,
  capacity,
}: ContentDirectoryParameters): Promise<ContentDirectory> {
  await mkdir(directory, { recursive: true });
  let used = 0; // counts uploads under way, so that many at once cannot overfill the disk
  for (const name of await readdir(directory)) {
    if (UPLOAD.test(name)) await rm(join(directory, name));
    else used += (await stat(join(directory, name))).size;
  }

  return {
    async write(stream) {
      const temporary = join(directory, `.upload-${randomUUID()}`);
      let size = 0;
      try {
        const hash = createHash("sha256");
        const file = await open(temporary, "wx");
        try {
          for await (const chunk of stream) {
            size += chunk.length;
            used += chunk.length;
            if (size > maxBytes) throw new ContentTooLarge({ maxBytes });
            if (used > capacity) throw new StoreFull({ capacity });
            hash.update(chunk);
            await file.writeFile(chunk);
          }
          await file.sync();
        } finally {
          await file.close();
        }
        const cid = digestToCid(`0x${hash.digest("hex")}`);
        const path = join(directory, cid);
        const replaced = await sizeOf(path);
        await rename(temporary, path); // also repairs a file that had been corrupted
        used -= replaced ?? 0;
        await syncDirectory(directory);
        return { cid, size };
      } catch (error) {
        used -= size;
        await rm(temporary, { force: true });
        throw error;
      }
    },

    async read(value) {
      const cid = parseCid(value); // nothing else becomes part of a path
      const path = join(directory, cid);
      const size = await sizeOf(path);
      if (size === undefined) throw new ContentNotFound({ cid });
      if (size > maxBytes) throw new ContentMismatch({ expected: cid, actual: `a file of ${size} bytes` });
      const file = await open(path, "r");
      try {
        const bytes = await file.readFile();
        const actual = digestToCid(`0x${createHash("sha256").update(bytes).digest("hex")}`);
        if (actual !== cid) throw new ContentMismatch({ expected: cid, actual });
        return bytes;
      } finally {
        await file.close();
      }
    },
  };
}

/** A rename is durable once its directory is; some systems cannot sync one. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
