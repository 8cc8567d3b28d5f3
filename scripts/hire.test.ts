import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpStore } from "../sdk/src/content/index.ts";
import { type ContentServer, startContentServer } from "../sdk/src/content/server.ts";
import { localAccount } from "../test/fixtures.ts";
import { capability, type Market, serving, startMarket } from "../test/market.ts";

let market: Market;
let server: ContentServer;
let loop: ReturnType<typeof serving>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ainur-hire-"));
  server = await startContentServer({ directory: join(folder, "content") });
  market = await startMarket({ store: httpStore({ url: server.url }) });
  loop = serving(market.provider, { agentId: market.agentId });
});
afterAll(async () => {
  await loop?.stop();
  await market?.chain.stop();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

function run(script: string, ...args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, AINUR_RPC_URL: market.chain.url, AINUR_STORE_URL: server.url };
  const file = join(import.meta.dirname, script);
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) => {
      resolve({
        code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1,
        stdout,
        stderr,
      });
    });
  });
}

async function fileWith(text: string): Promise<string> {
  const path = join(folder, "in.txt");
  await writeFile(path, text);
  return path;
}

describe("npm run hire", () => {
  it("has a file worked on, pays, and says who was paid and how the score moved", async () => {
    const file = await fileWith("hello\u001b[31m");
    const { code, stdout, stderr } = await run("hire.ts", "--capability", capability, "--file", file);
    expect(stderr).toMatch(/Job +\d{60,}/);
    expect(stdout).toBe("HELLO\ufffd[31M\n");
    expect(stderr).toContain(`4.95 tUSD to ${localAccount(1).address}`);
    expect(stderr).toContain("0.05 tUSD to the protocol");
    expect(stderr).toContain("Success, score 500 to 505");
    expect(code).toBe(0);
  });

  it("rejects the work for a reason, and writes it to a file", async () => {
    const file = await fileWith("hello");
    const out = join(folder, "out.txt");
    const args = [
      "--capability",
      capability,
      "--file",
      file,
      "--price",
      "6",
      "--reject",
      "Too loud",
      "--out",
      out,
    ];
    const { code, stdout, stderr } = await run("hire.ts", ...args);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/Rejected +Rejected/);
    expect(stderr).toMatch(/Contest +possible until 20\d\d-.*; silence refunds you/);
    expect(code).toBe(0);
  });

  it.each([
    [
      ["--capability", "text.unknown"],
      "Nobody listed and bonded offers text.unknown. Capabilities known here: text.upper.",
    ],
    [["--capability", capability, "--agent", "99"], "Agent 99 does not offer text.upper. These do: 1."],
    [
      ["--capability", capability, "--rpc", "http://127.0.0.1:1"],
      "No network answers at http://127.0.0.1:1.",
    ],
    [["--capability", capability, "--file", "/nowhere"], "There is no file /nowhere."],
    [["--capability", capability, "--price", "1.2345678"], "1.2345678 is not an amount of tUSD"],
    [["--capability", capability, "--token", "EUR"], "No token is called EUR. There are tUSD, AINU."],
  ])("says what is wrong with %j", async (args, sentence) => {
    const file = args.includes("--file") ? [] : ["--file", await fileWith("hello")];
    const { code, stderr } = await run("hire.ts", ...args, ...file);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
  });
});

describe("npm run recover", () => {
  it("shows a party's jobs with what it can do", async () => {
    const { client, hireParameters } = market;
    const job = await client.jobs.hire(hireParameters);
    await job.wait({ until: "Submitted" });
    const { address } = localAccount(2);
    const { stdout } = await run("recover.ts", "--account", address);
    expect(stdout).toContain(String(job.id));
    expect(stdout).toMatch(/you can +complete, reject until/);
    const { stdout: json } = await run("recover.ts", "--account", address, "--json");
    expect(JSON.parse(json)).toMatchObject([
      { jobId: String(job.id), terms: { client: address, price: "5000000" } },
    ]);
  });
});
