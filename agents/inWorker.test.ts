import { describe, expect, it } from "vitest";
import { inWorker } from "./inWorker.ts";
import { handle } from "./lint/handle.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const lint = new URL("./lint/handle.ts", import.meta.url);
// Parses for minutes although it is small and flat.
const SLOW = bytes(`contract A { function f() public { x = ${"a?b:".repeat(20_000)}c; } }`);

describe("inWorker", () => {
  it("gives the very bytes that the handler gives", async () => {
    const input = bytes("contract A { function f() { throw; } }");
    const deliverable = await inWorker({ module: lint })(input, { fileName: "A.sol" });
    expect(deliverable).toEqual(await handle(input, { fileName: "A.sol" }));
  });

  it("passes on what the handler refuses", async () => {
    await expect(inWorker({ module: lint })(new Uint8Array(), {})).rejects.toMatchObject({
      name: "BadInput",
      code: "empty",
    });
  });

  it("stops work that takes too long, and the caller's thread stays free meanwhile", async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 50);
    const work = inWorker({ module: lint, timeout: 2_000 })(SLOW, {});
    await expect(work).rejects.toMatchObject({
      name: "BadInput",
      code: "too-complex",
      message: "The work was stopped after 2 seconds.",
    });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });

  it("stops work that takes too much memory", async () => {
    const csv = bytes(`a,b\n${"x,y\n".repeat(150_000)}`);
    const module = new URL("./profile/handle.ts", import.meta.url);
    await expect(inWorker({ module, memory: 16 })(csv, {})).rejects.toMatchObject({
      code: "too-complex",
      message: "The work was stopped at 16 megabytes of memory.",
    });
  });

  it("stops when the caller aborts, with the caller's reason", async () => {
    const reason = new Error("the job was cancelled");
    const controller = new AbortController();
    const work = inWorker({ module: lint })(SLOW, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    await expect(work).rejects.toBe(reason);
    await expect(inWorker({ module: lint })(SLOW, { signal: controller.signal })).rejects.toBe(reason);
  });
});
