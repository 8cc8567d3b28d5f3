import { describe, expect, it } from "vitest";
import { captureCommand, streamCommand } from "./command.ts";

describe("captureCommand", () => {
  it("resolves to the exit code and what both streams printed", async () => {
    const program = "console.log('out'); console.error('err'); process.exitCode = 3;";
    const { code, output } = await captureCommand(process.execPath, ["-e", program]);
    expect(code).toBe(3);
    expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
  });

  it("rejects when there is no such program", async () => {
    await expect(captureCommand("/nonexistent/program", [])).rejects.toThrow("ENOENT");
  });
});

describe("streamCommand", () => {
  it("counts a death by signal as a failure", async () => {
    await expect(
      streamCommand(process.execPath, ["-e", "process.kill(process.pid, 'SIGKILL')"]),
    ).resolves.toBe(1);
  });
});
