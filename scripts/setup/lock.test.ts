import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lock } from "./lock.mjs";

describe("lock", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ainur-lock-"));
    file = join(folder, "nested", "install.lock");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("lets the second holder in after the first released, and tells it that it waits", async () => {
    const order: string[] = [];
    const release = await lock(file, () => order.push("first waits"));
    const second = lock(file, () => order.push("second waits")).then((releaseSecond) => {
      order.push("second holds");
      releaseSecond();
    });
    order.push("first releases");
    release();
    await second;
    expect(order).toEqual(["second waits", "first releases", "second holds"]);
    expect(existsSync(file)).toBe(false);
  });

  it("takes over from a process that died without releasing", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    (await lock(file, () => {}))();
    writeFileSync(file, String(pid));
    const release = await lock(file, () => expect.unreachable("nobody holds it"));
    expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    release();
  });
});
