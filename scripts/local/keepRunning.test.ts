import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { keepRunning } from "./keepRunning.ts";

function run(program: string, onMessage?: (message: unknown) => void) {
  const lines: string[] = [];
  const running = keepRunning({
    command: process.execPath,
    args: ["-e", program],
    log: (line) => lines.push(line),
    ...(onMessage !== undefined && { onMessage }),
  });
  return { running, lines };
}

async function seen(lines: readonly string[], line: string, times = 1): Promise<void> {
  while (lines.filter((other) => other === line).length < times) await sleep(20);
}

it("prints what a program prints, passes on what it sends, and ends with it", async () => {
  const messages: unknown[] = [];
  const { running, lines } = run('console.log("a"); console.error("b"); process.send({ c: 1 })', (message) =>
    messages.push(message),
  );
  await running.ended;
  expect(lines.toSorted()).toEqual(["a", "b"]);
  expect(messages).toEqual([{ c: 1 }]);
  expect(running.pid).toBeUndefined();
});

it("starts a killed program again", async () => {
  const { running, lines } = run('console.log("up"); setInterval(() => {}, 1000)');
  await seen(lines, "up");
  process.kill(running.pid!, "SIGKILL");
  await seen(lines, "up", 2);
  expect(lines).toContain("died (SIGKILL) and is started again");
  const { pid } = running;
  await running.stop();
  expect(() => process.kill(pid!, 0)).toThrow("ESRCH");
  await expect(running.ended).resolves.toBeUndefined();
});

it("gives up a program that keeps dying, and says so", async () => {
  const { running, lines } = run("process.exit(7)");
  await expect(running.ended).rejects.toThrow("died 5 times within a minute: code 7");
  expect(lines.at(-1)).toBe("died 5 times within a minute (code 7) and is given up");
});

it("does what is to be done before each start", async () => {
  let prepared = 0;
  const running = keepRunning({
    command: process.execPath,
    args: ["-e", ""],
    log: () => undefined,
    prepare: async () => void prepared++,
  });
  await running.ended;
  expect(prepared).toBe(1);
});
