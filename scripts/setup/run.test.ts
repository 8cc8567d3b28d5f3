import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { run } from "./run.mjs";

const parent = `
  import { run } from ${JSON.stringify(new URL("./run.mjs", import.meta.url).href)};
  const child = "let seen = 0; process.on('SIGINT', () => { seen++; setTimeout(() => process.exit(seen), 200); });" +
    "setInterval(() => {}, 1000); console.log('ready');";
  process.exit(await run(process.execPath, ["-e", child], { stdio: "inherit" }));
`;

describe("run", () => {
  it("passes the exit code on", async () => {
    await expect(run(process.execPath, ["-e", "process.exit(7)"], {})).resolves.toBe(7);
  });

  it("reports a death by signal as 128 plus its number", async () => {
    await expect(run(process.execPath, ["-e", "process.kill(process.pid, 'SIGKILL')"], {})).resolves.toBe(
      137,
    );
  });

  it("rejects when there is no such program", async () => {
    await expect(run("/nonexistent/program", [], {})).rejects.toThrow("ENOENT");
  });

  it("forwards one keypress once, though the terminal and npm both deliver it", async () => {
    const process_ = spawn(process.execPath, ["--input-type=module", "-e", parent]);
    await once(process_.stdout, "data");
    process_.kill("SIGINT");
    setTimeout(() => process_.kill("SIGINT"), 50);
    const [signalsSeen] = await once(process_, "exit");
    expect(signalsSeen).toBe(1);
  });
});
