import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cidOf } from "./cid.ts";
import { ContentMismatch, ContentNotFound, ContentTooLarge, StoreFull, StoreUnavailable } from "./errors.ts";
import { httpStore } from "./httpStore.ts";
import { type ContentServer, type ContentServerParameters, startContentServer } from "./server.ts";

const HELLO = new TextEncoder().encode("hello");
const CID = cidOf(HELLO);
const MAX = 1_000;

let directory: string;
let server: ContentServer;
let errors: unknown[];

async function start(parameters: Partial<ContentServerParameters> = {}): Promise<ContentServer> {
  return startContentServer({
    directory,
    maxBytes: MAX,
    onError: (error) => errors.push(error),
    ...parameters,
  });
}

beforeEach(async () => {
  errors = [];
  directory = await mkdtemp(join(tmpdir(), "ainur-content-"));
  server = await start();
});

afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

/** Sends a path exactly as written; `fetch` would resolve the dots. */
function rawStatus(path: string, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const url = new URL(server.url);
    request({ host: url.hostname, port: url.port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("content server", () => {
  it("stores any bytes and serves them back", async () => {
    const store = httpStore({ url: server.url });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: MAX }), async (bytes) => {
        const cid = await store.put(bytes);
        expect(await store.get(cid)).toEqual(bytes);
        expect(new Uint8Array(await readFile(join(directory, cid)))).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it.each(["PUT", "POST"])("answers a %s with the CID and the size", async (method) => {
    const response = await fetch(server.url, { method, body: HELLO });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ cid: CID, size: 5 });
    expect(await readdir(directory)).toEqual([CID]);
  });

  it("serves uploads as inert bytes, whatever type the uploader claimed", async () => {
    await fetch(server.url, {
      method: "POST",
      body: "<script>alert(1)</script>",
      headers: { "content-type": "text/html" },
    });
    const [name] = await readdir(directory);
    const { headers } = await fetch(`${server.url}/${name}`);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("content-disposition")).toBe("attachment");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  it("answers HEAD with the length and no body", async () => {
    await httpStore({ url: server.url }).put(HELLO);
    const response = await fetch(`${server.url}/${CID}`, { method: "HEAD" });
    expect(response.headers.get("content-length")).toBe("5");
    expect(await response.text()).toBe("");
    expect((await fetch(`${server.url}/${cidOf(new Uint8Array([9]))}`, { method: "HEAD" })).status).toBe(404);
  });

  it("lets the app's pages ask before they upload", async () => {
    const response = await fetch(server.url, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST, PUT");
    expect(response.headers.get("access-control-allow-headers")).toBe("content-type");
  });

  it("is healthy", async () => {
    const response = await fetch(`${server.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok" });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("says when content is missing", async () => {
    const cid = cidOf(new Uint8Array([1]));
    await expect(httpStore({ url: server.url }).get(cid)).rejects.toThrow(new ContentNotFound({ cid }));
  });

  it.each([
    "/../../etc/passwd",
    "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "//etc/passwd",
    "/secret.txt",
    `/${CID}/../secret.txt`,
    `/${CID.toUpperCase()}`,
    "/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG",
    "/",
    "/.upload-00000000-0000-0000-0000-000000000000",
    `/${"b".repeat(8_000)}`,
  ])("refuses %s, which is no CID", async (path) => {
    await writeFile(join(directory, "secret.txt"), "secret");
    expect(await rawStatus(path)).toBe(400);
  });

  it("refuses other methods", async () => {
    expect(await rawStatus(`/${CID}`, "DELETE")).toBe(405);
    expect(await rawStatus(`/${CID}`, "PUT")).toBe(405);
  });

  it("refuses a body that says it is too large, and one that is without saying so", async () => {
    const url = server.url;
    await expect(httpStore({ url }).put(new Uint8Array(MAX + 1))).rejects.toThrow(
      new ContentTooLarge({ size: MAX + 1 }),
    );
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 200; i++) controller.enqueue(new Uint8Array(MAX));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
    const response = await fetch(url, init);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: `Content is over the limit of ${MAX} bytes.` });
    expect(await readdir(directory)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("never serves a corrupted file, says so, and is repaired by the next upload", async () => {
    const store = httpStore({ url: server.url });
    await store.put(HELLO);
    const corrupted = new TextEncoder().encode("hullo");
    await writeFile(join(directory, CID), corrupted);
    const response = await fetch(`${server.url}/${CID}`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hullo");
    expect(errors).toEqual([new ContentMismatch({ expected: CID, actual: cidOf(corrupted) })]);
    await writeFile(join(directory, CID), new Uint8Array(MAX + 1));
    await expect(store.get(CID)).rejects.toThrow(StoreUnavailable);
    await store.put(HELLO);
    expect(await store.get(CID)).toEqual(HELLO);
  });

  it("keeps nothing of an upload that was broken off", async () => {
    const url = new URL(server.url);
    const socket = connect(Number(url.port), url.hostname);
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\nhello");
    await expect.poll(() => readdir(directory)).toHaveLength(1);
    socket.destroy();
    await expect.poll(() => readdir(directory)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("cuts off a client that sends too slowly", async () => {
    await server.close();
    server = await start({ timeout: 200 });
    const url = new URL(server.url);
    const socket = connect(Number(url.port), url.hostname);
    const answer = new Promise<string>((resolve) => {
      let text = "";
      socket.on("data", (chunk) => (text += chunk)).on("close", () => resolve(text));
    });
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n");
    const trickle = setInterval(() => socket.write("x"), 20);
    socket.on("error", () => {});
    expect(await answer).toContain("408");
    clearInterval(trickle);
    await expect.poll(() => readdir(directory)).toEqual([]);
  });

  it("cuts off a client that does not read", async () => {
    await server.close();
    const size = 24 * 1024 * 1024;
    const cid = cidOf(new Uint8Array(size));
    await writeFile(join(directory, cid), new Uint8Array(size));
    server = await start({ timeout: 100, maxBytes: size });
    const url = new URL(server.url);
    const socket = connect(Number(url.port), url.hostname).pause();
    socket.on("error", () => {});
    socket.write(`GET /${cid} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 2_500)); // the timeout and the grace
    let received = 0;
    socket.on("data", (chunk) => {
      received += chunk.length;
    });
    socket.resume();
    await new Promise((resolve) => socket.on("close", resolve));
    expect(received).toBeLessThan(size);
  });

  it("removes what an interrupted run left, and keeps what was stored", async () => {
    await httpStore({ url: server.url }).put(HELLO);
    await server.close();
    await writeFile(join(directory, ".upload-00000000-0000-0000-0000-000000000000"), "half");
    server = await start();
    expect(await readdir(directory)).toEqual([CID]);
    expect(await httpStore({ url: server.url }).get(CID)).toEqual(HELLO);
  });

  it("stays within its capacity over restarts, counting repeated uploads once", async () => {
    await server.close();
    server = await start({ capacity: 12 });
    const post = (body: string) => fetch(server.url, { method: "POST", body }).then(({ status }) => status);
    expect(await post("hello")).toBe(201);
    expect(await post("hello")).toBe(201);
    expect(await post("world")).toBe(201);
    expect(await post("more")).toBe(507);
    expect(errors).toEqual([new StoreFull({ capacity: 12 })]);
    expect(await post("ok")).toBe(201);
    await server.close();
    server = await start({ capacity: 12 });
    expect(await post("!")).toBe(507);
  });

  it("takes uploads of listed web origins only, when they are listed", async () => {
    await server.close();
    server = await start({ uploadOrigins: ["http://localhost:5173"] });
    const post = (origin?: string) =>
      fetch(server.url, {
        method: "POST",
        body: HELLO,
        ...(origin !== undefined && { headers: { origin } }),
      });
    expect((await post("https://evil.example")).status).toBe(403);
    expect((await post("http://localhost:5173")).status).toBe(201);
    expect((await post()).status).toBe(201);
  });

  it("says when its port is taken", async () => {
    const port = Number(new URL(server.url).port);
    await expect(start({ port })).rejects.toThrow("EADDRINUSE");
  });
});
