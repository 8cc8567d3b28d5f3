import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { httpStore } from "../../sdk/src/content/index.ts";
import { type ContentServer, startContentServer } from "../../sdk/src/content/server.ts";
import { fileOf, type Market, startMarket } from "../market.ts";

let market: Market;
let server: ContentServer;
let folder: string;
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ainur-killed-"));
  server = await startContentServer({ directory: join(folder, "content") });
  market = await startMarket({ store: httpStore({ url: server.url }) });
});
afterAll(async () => {
  running?.kill("SIGKILL");
  await market?.chain.stop();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the provider and resolves when it has told so many events of a type. */
function start(type: string, count: number): Promise<void> {
  const program = join(import.meta.dirname, "provider.ts");
  const args = [market.chain.url ?? "", server.url, join(folder, "journal"), String(market.agentId)];
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  running = child;
  return new Promise((resolve) => {
    let seen = 0;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      seen += text.split("\n").filter((line) => line === type).length;
      if (seen >= count) resolve();
    });
  });
}

function kill(): Promise<void> {
  return new Promise((resolve) => {
    running?.once("exit", () => resolve());
    running?.kill("SIGKILL");
  });
}

it("loses nothing and does nothing twice when the provider is killed again and again", async () => {
  const { client, hireParameters } = market;
  const names = Array.from({ length: 12 }, (_, index) => `job ${index}`);
  const jobs = await Promise.all(
    names.map((name) => client.jobs.hire({ ...hireParameters, file: fileOf(name) })),
  );
  // While it accepts, while it works, and while it hands in.
  for (const [type, count] of [
    ["accepted", 2],
    ["working", 1],
    ["submitted", 2],
    ["submitted", 1],
  ] as const) {
    await start(type, count);
    await kill();
  }
  void start("submitted", 1);
  await Promise.all(jobs.map((job) => job.wait({ until: "Submitted", signal: AbortSignal.timeout(30_000) })));

  for (const [index, job] of jobs.entries()) {
    const events = await client.getEvents({ contract: "jobs", args: { jobId: job.id } });
    expect(events.map(({ eventName }) => eventName)).toEqual(["JobOpened", "JobFunded", "JobSubmitted"]);
    const { bytes } = await job.deliverable();
    expect(new TextDecoder().decode(bytes)).toBe(`JOB ${index}`);
  }
});
