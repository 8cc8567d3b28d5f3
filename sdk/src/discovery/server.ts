import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { AinurError } from "../errors/AinurError.ts";
import type { Answers } from "./memoryTransport.ts";

export type DiscoveryServerParameters = {
  readonly router: Answers;
  readonly host?: string;
  /** 0 takes a free port; see `url` of what is returned. */
  readonly port?: number;
  /** Told of what went wrong here rather than with the peer. */
  readonly onError?: (error: unknown) => void;
};

export type DiscoveryServer = { readonly url: string; readonly close: () => Promise<void> };

const MAX_QUESTION_BYTES = 4_096;
/** How long a peer may take to ask, in milliseconds. */
const REQUEST_TIMEOUT = 5_000;

/** Answers the questions of other peers over HTTP (Node only): `POST /` with a question; 400 for what is none. */
export async function startDiscoveryServer({
  router,
  host = "127.0.0.1",
  port = 0,
  onError = console.error,
}: DiscoveryServerParameters): Promise<DiscoveryServer> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, async (request, response) => {
    try {
      const answer = router.answer(JSON.parse(await readQuestion(request)));
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    } catch (error) {
      const isTheirs =
        error instanceof AinurError || error instanceof SyntaxError || error instanceof RangeError;
      if (!isTheirs) onError(error);
      response.writeHead(isTheirs ? 400 : 500, { connection: "close" }).end();
    }
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://${host}:${typeof address === "object" ? address?.port : port}/`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readQuestion(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_QUESTION_BYTES) throw new RangeError(`a question is over ${MAX_QUESTION_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
