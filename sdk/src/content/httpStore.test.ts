import { createServer, type RequestListener, type Server } from "node:http";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { cidOf } from "./cid.ts";
import { ContentMismatch, ContentNotFound, ContentTooLarge, InvalidCid, StoreUnavailable } from "./errors.ts";
import { httpStore } from "./httpStore.ts";

const HELLO = new TextEncoder().encode("hello");
const CID = cidOf(HELLO);
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe("httpStore", () => {
  it("sends bytes as they are and reads them back by their CID", async () => {
    const contents = new Map<string, Buffer>();
    const url = await serve(async (request, response) => {
      if (request.method === "POST") {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        const body = Buffer.concat(chunks);
        contents.set(cidOf(body), body);
        response.writeHead(201).end(JSON.stringify({ cid: cidOf(body) }));
      } else response.end(contents.get((request.url ?? "").slice(1)));
    });
    const store = httpStore({ url: `${url}/` });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await store.get(await store.put(bytes))).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it("says that content is missing, whatever the error page", async () => {
    const url = await serve((_, response) => response.writeHead(404).end("x".repeat(100_000)));
    await expect(httpStore({ url }).get(CID, { maxBytes: 10 })).rejects.toThrow(
      new ContentNotFound({ cid: CID }),
    );
  });

  it("refuses bytes that do not have the hash", async () => {
    const url = await serve((_, response) => response.end("hullo"));
    const actual = cidOf(new TextEncoder().encode("hullo"));
    await expect(httpStore({ url }).get(CID)).rejects.toThrow(new ContentMismatch({ expected: CID, actual }));
  });

  it("refuses an upload that the server answers with another CID", async () => {
    const actual = cidOf(new Uint8Array([1]));
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(201).end(JSON.stringify({ cid: actual }));
    });
    await expect(httpStore({ url }).put(HELLO)).rejects.toThrow(
      new ContentMismatch({ expected: CID, actual }),
    );
  });

  it("stops reading an endless body at the limit", async () => {
    let sent = 0;
    let closed = false;
    const url = await serve((_, response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const pour = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on("drain", pour).on("close", () => {
        closed = true;
      });
      pour();
    });
    const store = httpStore({ url, maxBytes: 1024 * 1024 });
    await expect(store.get(CID)).rejects.toThrow(new ContentTooLarge({ maxBytes: 1024 * 1024 }));
    await expect.poll(() => closed).toBe(true);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it("does not believe a content-length that is too short", async () => {
    const url = await serve((_, response) => {
      response.socket?.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhello");
    });
    await expect(httpStore({ url }).get(CID)).rejects.toThrow(ContentMismatch);
  });

  it("does not wait for bytes that a content-length promises in vain", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-length": "500" }).write("hello");
      setTimeout(() => response.destroy(), 20);
    });
    await expect(httpStore({ url }).get(CID)).rejects.toThrow(StoreUnavailable);
  });

  it("gives up on a server that trickles", async () => {
    let timer: NodeJS.Timeout | undefined;
    const url = await serve((_, response) => {
      timer = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(timer));
    });
    await expect(httpStore({ url, timeout: 150 }).get(CID)).rejects.toThrow(
      "No complete answer within 150 ms.",
    );
  });

  it("gives up on a server that never answers, even when the fetch at hand ignores the signal", async () => {
    const store = httpStore({ url: "http://store.test", timeout: 50, fetch: () => new Promise(() => {}) });
    await expect(store.get(CID)).rejects.toThrow(StoreUnavailable);
    await expect(store.put(HELLO)).rejects.toThrow(StoreUnavailable);
  });

  it("stops when the caller does", async () => {
    const url = await serve(() => {});
    const controller = new AbortController();
    const pending = httpStore({ url }).get(CID, { signal: controller.signal });
    controller.abort(new Error("no longer needed"));
    await expect(pending).rejects.toThrow("no longer needed");
  });

  it("counts what a compressed answer expands to", async () => {
    const { gzipSync } = await import("node:zlib");
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const url = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    );
    await expect(httpStore({ url, maxBytes: 100_000 }).get(CID)).rejects.toThrow(ContentTooLarge);
  });

  it.each([
    ["an error status", 500, ""],
    ["no JSON", 201, "<html>"],
    ["JSON without a CID", 201, "{}"],
    ["an endless answer", 201, "x".repeat(1_000_000)],
  ])("takes %s to an upload for an unavailable store", async (_, status, body) => {
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(status).end(body);
    });
    await expect(httpStore({ url }).put(HELLO)).rejects.toThrow(StoreUnavailable);
  });

  it("does not follow an upload elsewhere", async () => {
    let reached = false;
    const other = await serve((_, response) => {
      reached = true;
      response.writeHead(201).end(JSON.stringify({ cid: CID }));
    });
    const url = await serve((_, response) => response.writeHead(307, { location: other }).end());
    await expect(httpStore({ url }).put(HELLO)).rejects.toThrow(StoreUnavailable);
    expect(reached).toBe(false);
  });

  it("checks size and CID before it asks anybody", async () => {
    const fetch = () => Promise.reject(new Error("asked"));
    const store = httpStore({ url: "http://store.test", fetch, maxBytes: 4 });
    await expect(store.put(HELLO)).rejects.toThrow(new ContentTooLarge({ maxBytes: 4, size: 5 }));
    await expect(store.get("../../secret")).rejects.toThrow(InvalidCid);
  });

  it("names the store when nobody listens there", async () => {
    const error = await httpStore({ url: "http://127.0.0.1:1" })
      .get(CID)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ url: `http://127.0.0.1:1/${CID}`, name: "StoreUnavailable" });
  });
});
