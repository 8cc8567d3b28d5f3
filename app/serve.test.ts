import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppServer, serveApp } from "./serve.ts";

const config = {
  chainId: 31_337,
  rpcUrl: "http://127.0.0.1:8545",
  indexerUrl: "http://127.0.0.1:42069/",
  storeUrl: "http://127.0.0.1:8787",
};
let server: AppServer;
beforeAll(async () => {
  server = await serveApp({ port: 0, config });
}, 120_000);
afterAll(() => server.close());

/** What a client gets that sends a path as it is; `fetch` would clean it up first. */
function raw(path: string): Promise<string> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = "";
    connect(Number(port), hostname)
      .on("data", (chunk) => {
        answer += chunk;
      })
      .on("end", () => resolve(answer))
      .on("error", reject)
      .write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`);
  });
}

describe("serveApp", () => {
  it("serves the app at every place that is no file", async () => {
    for (const path of ["/", "/jobs/0x12", "/agents?capability=data.profile"]) {
      const answer = await fetch(server.url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toContain("text/html");
      expect(await answer.text()).toContain('<div id="root">');
    }
    expect((await fetch(`${server.url}/assets/missing.js`)).status).toBe(404);
  });

  it("tells the app where its services are", async () => {
    const answer = await fetch(`${server.url}/config.json`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual(config);
  });

  it("lets nothing run but the app's own scripts, and nothing be asked but its services", async () => {
    const policy = (await fetch(server.url)).headers.get("content-security-policy") ?? "";
    const directives = Object.fromEntries(
      policy.split("; ").map((directive) => [directive.split(" ", 1)[0], directive]),
    );
    expect(directives["script-src"]).toBe("script-src 'self'");
    expect(directives["default-src"]).toBe("default-src 'none'");
    expect(directives["connect-src"]).toBe(
      "connect-src 'self' http://127.0.0.1:8545 http://127.0.0.1:42069 http://127.0.0.1:8787",
    );
    const html = await (await fetch(server.url)).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/);
  });

  it("keeps to its folder", async () => {
    for (const path of [
      "/../package.json",
      "/%2e%2e/package.json",
      "/..%2fpackage.json",
      "/assets/..%2f..%2fserve.ts",
    ]) {
      const answer = await raw(path);
      expect(answer).not.toContain("@ainur/app");
      expect(answer).not.toContain("serveApp");
    }
    expect(await raw("/%zz")).toMatch(/^HTTP\/1\.1 400/);
    expect(await raw("/%00")).toMatch(/^HTTP\/1\.1 400/);
  });

  it("only answers questions", async () => {
    expect((await fetch(server.url, { method: "POST" })).status).toBe(405);
  });
});
