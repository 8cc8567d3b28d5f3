import { expect, it } from "vitest";
import { captureCommand } from "../../scripts/command.ts";

it("ends each kind of job as it should, and all books agree", async () => {
  const { code, output } = await captureCommand(process.execPath, [
    "scripts/economy.ts",
    ...["--jobs", "22", "--quiet"],
  ]);
  expect(output).toMatch(/^differences +0$/m);
  expect(output).toMatch(/^ +Completed +\d+ {2}complete, insure, milestone, silence$/m);
  expect(output).toMatch(/^ +Failed +2 {2}rubbish$/m);
  expect(output).toMatch(/^ +Expired +2 {2}trust$/m);
  expect(output).toMatch(/^ +Resolved +6 {2}bargain, reject, slander$/m);
  expect(output).toMatch(/^disputes +4: 2 at 0 %, 2 at 100 %$/m);
  expect(output).toMatch(/^insurance +4 covers for [\d.]+ tUSD, 1.5 tUSD paid out$/m);
  expect(output).toMatch(/^ +Cancelled +2 {2}underpay$/m);
  expect(code).toBe(0);
});
