import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { AinurError } from "../errors/AinurError.ts";
import { DEFAULT_MAX_BYTES } from "./ContentStore.ts";
import { type ContentDirectory, openContentDirectory } from "./directory.ts";
import { ContentNotFound, ContentTooLarge, InvalidCid, StoreFull } from "./errors.ts";

export type ContentServerParameters = {
  /** Where the files are kept; made when missing. */
  readonly directory: string;
  readonly host?: string;
  /** 0 takes a free port; see `url` of what is returned. */
  readonly port?: number;
  /** Largest upload, in bytes; 32 MiB by default. */
  readonly maxBytes?: number;
  /** Of everything stored together, in bytes; 16 GiB by default. */
  readonly capacity?: number;
  /** How long a whole upload or download may take, in milliseconds; 60 seconds by default. */
  readonly timeout?: number;
  /** Web origins that may upload; any by default. Content is public to read. */
  readonly uploadOrigins?: readonly string[];
  /** Told of what an operator should know: corrupted files, failed writes. */
  readonly onError?: (error: unknown) => void;
};

export type ContentServer = { readonly url: string; readonly close: () => Promise<void> };

/** Content never changes under its CID, is never guessed to be a page, and is inert if opened as one. */
const CONTENT_HEADERS = {
  "content-type": "application/octet-stream",
  "content-disposition": "attachment",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": "cross-origin",
  "cache-control": "public, max-age=31536000, immutable",
};
const MAX_CONNECTIONS = 256;
/** How long a refused upload may go on sending before its connection is cut, in milliseconds. */
const GRACE = 2_000;

/**
 * Serves a directory of content-addressed files over HTTP (Node only).
 *
 * - `POST /` or `PUT /` stores the body and answers 201 with `{ "cid", "size" }`; 413 when it is too large, 507
 *   when the store is full.
 * - `GET /<cid>` and `HEAD /<cid>` serve it, verified on every read; 400 for a bad CID, 404 when missing, 500 when corrupted.
 * - `GET /health` answers 200.
 *
 * @example
 * const server = await startContentServer({ directory: "./content", port: 8787 });
 * await server.close();
 */
export async function startContentServer({
  directory,
  host = "127.0.0.1",
  port = 0,
  maxBytes = DEFAULT_MAX_BYTES,
  capacity = 16 * 1024 ** 3,
  timeout = 60_000,
  uploadOrigins,
  onError = console.error,
}: ContentServerParameters): Promise<ContentServer> {
  const contents = await openContentDirectory({ directory, maxBytes, capacity });
  const server = createServer(
    {
      requestTimeout: timeout,
      headersTimeout: Math.min(timeout, 10_000),
      connectionsCheckingInterval: Math.min(timeout, 5_000),
      keepAliveTimeout: 5_000,
    },
    (request, response) => {
      const deadline = setTimeout(() => response.destroy(), timeout + GRACE); // for those who read slowly
      response.on("close", () => clearTimeout(deadline));
      const exchange = { request, response, contents, maxBytes, uploadOrigins, onError };
      answer(exchange).catch((error: unknown) => fail(exchange, error));
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, { host, port });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly contents: ContentDirectory;
  readonly maxBytes: number;
  readonly uploadOrigins: readonly string[] | undefined;
  readonly onError: (error: unknown) => void;
};

type Answer = { readonly status: number; readonly body: unknown };

async function answer(exchange: Exchange): Promise<void> {
  const { request, response, contents, maxBytes, uploadOrigins } = exchange;
  const { method = "GET", headers } = request;
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  response.setHeader("access-control-allow-origin", "*");
  if (method === "OPTIONS") {
    response.setHeader("access-control-allow-methods", "GET, HEAD, POST, PUT");
    response.setHeader("access-control-allow-headers", "content-type");
    response.setHeader("access-control-max-age", "86400");
    response.writeHead(204).end();
  } else if (path === "/" && (method === "POST" || method === "PUT")) {
    const { origin } = headers;
    if (origin !== undefined && uploadOrigins !== undefined && !uploadOrigins.includes(origin)) {
      refuse(exchange, { status: 403, body: { error: `Origin ${origin} may not upload.` } });
      return;
    }
    if (Number(headers["content-length"] ?? 0) > maxBytes) throw new ContentTooLarge({ maxBytes });
    const stored = await contents.write(request.iterator({ destroyOnReturn: false }));
    json(response, { status: 201, body: stored });
  } else if (method !== "GET" && method !== "HEAD") {
    response.setHeader("allow", path === "/" ? "POST, PUT, OPTIONS" : "GET, HEAD, OPTIONS");
    refuse(exchange, { status: 405, body: { error: `${method} is not possible here.` } });
  } else if (path === "/health") {
    json(response, { status: 200, body: { status: "ok" } });
  } else {
    const bytes = await contents.read(path.slice(1));
    response.writeHead(200, { ...CONTENT_HEADERS, "content-length": bytes.length });
    response.end(method === "HEAD" ? undefined : bytes);
  }
}

function fail(exchange: Exchange, error: unknown): void {
  if (exchange.request.socket.destroyed) return; // the client left, or took too long
  const status = statusOf(error);
  if (status >= 500) exchange.onError(error);
  const message =
    error instanceof AinurError && status !== 500 ? error.shortMessage : "The content cannot be served.";
  refuse(exchange, { status, body: { error: message } });
}

function statusOf(error: unknown): number {
  if (error instanceof InvalidCid) return 400;
  if (error instanceof ContentNotFound) return 404;
  if (error instanceof ContentTooLarge) return 413;
  return error instanceof StoreFull ? 507 : 500;
}

function refuse({ request, response }: Exchange, refusal: Answer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  json(response, refusal);
  if (request.complete) return;
  // A client that is still sending reads the answer only if its connection lives a little longer.
  request.resume();
  const timer = setTimeout(() => request.destroy(), GRACE);
  request.on("close", () => clearTimeout(timer));
}

function json(response: ServerResponse, { status, body }: Answer): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": bytes.length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(bytes);
}

function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
