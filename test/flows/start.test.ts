import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JURORS } from "../../scripts/local/startTrust.ts";

let directory: string;
const started: ChildProcess[] = [];
let output = "";

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ainur-start-"));
});
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await rm(directory, { recursive: true, force: true });
});

function start(...options: readonly string[]): ChildProcess {
  output = "";
  const child = spawn(process.execPath, ["scripts/start.ts", "--directory", directory, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  started.push(child);
  return child;
}

async function printed(pattern: RegExp, milliseconds = 120_000): Promise<string> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = pattern.exec(output);
    if (found !== null) return found[1] ?? found[0];
    if (performance.now() > end) throw new Error(`${pattern} was not printed:\n${output}`);
    await sleep(100);
  }
}

/** Processes whose environment or arguments name the network's folder. */
async function processesOfNetwork(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
    const told = await Promise.all(
      ["cmdline", "environ"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "")),
    );
    if (told.some((text) => text.includes(directory))) found.push(`${pid} ${told[0]}`);
  }
  return found;
}

describe("npm start", () => {
  it("serves page, GraphQL and chain, pays a first job, punishes a first cheat, and leaves nothing behind at Ctrl-C", async () => {
    const child = start("--clients", "2");
    for (const name of ["keywords", "profile", "lint", "chart"])
      await printed(new RegExp(`${name} +agent \\d+ serves`));
    await printed(/first paid job after [\d.]+ s/);
    await printed(/first ruling after [\d.]+ s: .* leaves agent \d+ 0 %/);
    const app = await printed(/app +(http:\S+)/);
    const graphql = await printed(/GraphQL +(http:\S+)/);
    expect((await fetch(app)).headers.get("content-type")).toContain("text/html");
    const count = async (table: string) => {
      const answer = await fetch(graphql, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: `{ ${table} { totalCount } }` }),
      });
      return Object(await answer.json()).data[table].totalCount;
    };
    await expect.poll(() => count("agents"), { timeout: 10_000 }).toBe(4 + JURORS + 1);
    await expect.poll(() => count("jobs"), { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await processesOfNetwork()).length).toBeGreaterThan(5);

    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
    expect(await processesOfNetwork()).toEqual([]);
  });

  it("goes on with the chain of the last start", async () => {
    const child = start("--clients", "0");
    await printed(/contracts are on the chain already/);
    await printed(/agent \d+ serves solidity\.lint/);
    child.kill("SIGINT");
    await once(child, "exit");
  });

  it("runs one network in a folder", async () => {
    const child = start("--clients", "0");
    await printed(/contracts are on the chain already/);
    const first = output;
    const other = start();
    await printed(/A network runs in .* already/);
    const [code] = other.exitCode === null ? await once(other, "exit") : [other.exitCode];
    expect(code).toBe(1);
    expect(first).not.toContain("already (process");
    child.kill("SIGKILL"); // even so, nothing is left
    await once(child, "exit");
    for (let tries = 0; tries < 100 && (await processesOfNetwork()).length > 0; tries++) await sleep(100);
    expect(await processesOfNetwork()).toEqual([]);
  });
});
