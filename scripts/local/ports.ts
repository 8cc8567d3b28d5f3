import { createServer } from "node:net";

const TRIES = 50;

/** The given port of this machine, or the next one that is free; 0 takes any. */
export async function portFrom(first: number): Promise<number> {
  for (let port = first; port < first + TRIES; port++) {
    const bound = await bind(port);
    if (bound !== undefined) return bound;
  }
  throw new Error(`Ports ${first} to ${first + TRIES - 1} are all taken.`);
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}
