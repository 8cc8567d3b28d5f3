import { describe, expect, it } from "vitest";
import { drive } from "./drive.ts";

function* endless(): Generator<void, void> {
  for (;;) yield;
}

describe("drive", () => {
  it("runs to the end, or to the deadline", async () => {
    let steps = 0;
    function* three() {
      for (; steps < 3; steps++) yield;
    }
    expect(await drive({ steps: three() })).toBe(true);
    expect(steps).toBe(3);
    expect(await drive({ steps: endless(), deadline: performance.now() })).toBe(false);
  });

  it("lets timers run meanwhile, and rejects with the reason of its signal", async () => {
    const reason = new Error("no longer wanted");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason));
    await expect(drive({ steps: endless(), signal: controller.signal })).rejects.toBe(reason);
    await expect(drive({ steps: endless(), signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("rejects with what a step throws", async () => {
    const broken = new Error("broken");
    function* breaking(): Generator<void, void> {
      yield;
      throw broken;
    }
    await expect(drive({ steps: breaking() })).rejects.toBe(broken);
  });
});
