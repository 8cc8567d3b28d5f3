import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { buildApp } from "./build.ts";
import type { AppConfig } from "./src/config.ts";

export type ServeAppParameters = {
  /** 0 takes a free port; see `url` of what is returned. */
  readonly port: number;
  readonly host?: string;
  /** Where the served app finds its chain, its data and its files. */
  readonly config: AppConfig;
};

export type AppServer = { readonly url: string; readonly close: () => Promise<void> };

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Serves the app, building it first when its sources are newer than the build.
 *
 * @example
 * const server = await serveApp({ port: 5173, config: { chainId: 31337, rpcUrl, indexerUrl, storeUrl } });
 * await server.close();
 */
export async function serveApp({ port, host = "127.0.0.1", config }: ServeAppParameters): Promise<AppServer> {
  const folder = await buildApp();
  const headers = securityHeaders(config);
  const server = createServer(async ({ method, url = "/" }, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (method !== "GET" && method !== "HEAD")
      return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    const path = pathOf(url);
    if (path === undefined) return void response.writeHead(400).end();
    if (path === "/config.json") {
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      return void response.end(JSON.stringify(config));
    }
    await sendFile(response, folder, path, method === "HEAD");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing runs but the app's own files, and it talks to nobody but its chain, indexer and store. */
function securityHeaders({ rpcUrl, indexerUrl, storeUrl }: AppConfig): Readonly<Record<string, string>> {
  const origins = [rpcUrl, indexerUrl, storeUrl].map((url) => new URL(url).origin);
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'", // the dialogs' library writes style elements
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": ["'self'", ...new Set(origins)].join(" "),
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map((directive) => directive.join(" "))
      .join("; "),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

/** The path of a request, decoded and without a way out of the folder; `undefined` for one that cannot be read. */
function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://host").pathname));
    return path.includes("\0") || path.split(sep).includes("..") ? undefined : path;
  } catch {
    return undefined;
  }
}

async function sendFile(
  response: ServerResponse,
  folder: string,
  path: string,
  isHead: boolean,
): Promise<void> {
  const wanted = join(folder, path);
  const isFile = (file: string) =>
    stat(file).then(
      (entry) => entry.isFile(),
      () => false,
    );
  const isAsset = path.startsWith("/assets/");
  const exists = await isFile(wanted);
  if (!exists && isAsset) return void response.writeHead(404).end();
  const file = exists ? wanted : join(folder, "index.html"); // the app knows its places itself
  response.writeHead(200, {
    "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
    // Names of assets change with their content.
    "cache-control": isAsset ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (isHead) return void response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}
