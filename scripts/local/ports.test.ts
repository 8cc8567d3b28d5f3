import { createServer } from "node:net";
import { expect, it } from "vitest";
import { portFrom } from "./ports.ts";

it("gives the next port when one is taken", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : 0;
  const port = await portFrom(taken);
  expect(port).toBeGreaterThan(taken);
  await new Promise((resolve) => server.close(resolve));
  expect(await portFrom(taken)).toBe(taken);
});
