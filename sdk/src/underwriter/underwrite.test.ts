import { parseEther } from "viem";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  clientOf,
  localAccount,
  openPool,
  startHardhat,
  testDollarOf,
  wait,
} from "../../../test/fixtures.ts";
import { startTrial, type Trial } from "../../../test/trial.ts";
import { capabilityId } from "../index.ts";
import { lossHistory } from "./lossHistory.ts";
import type { UnderwriterEvent } from "./UnderwriterEvent.ts";
import { underwrite } from "./underwrite.ts";

const SOON = { timeout: 15_000 };
const account = localAccount(4);
let trial: Trial;
let controller: AbortController;
let events: UnderwriterEvent[];
let done: Promise<void> | undefined;

beforeAll(async () => {
  trial = await startTrial(await startHardhat(), 0);
  const client = clientOf(trial.chain, account);
  await trial.mined(client.token.mint({ to: account.address, amount: 2_000_000000n }));
});
afterEach(() => {
  controller.abort(new Error("stopped"));
  return done;
});
afterAll(() => trial.chain.stop());

function start(changes: { readonly capital?: bigint } = {}) {
  controller = new AbortController();
  events = [];
  done = underwrite(clientOf(trial.chain, account), {
    asset: testDollarOf(trial.chain),
    capability: "text.upper",
    name: "Capitals",
    symbol: "aiCAP",
    rate: parseEther("0.02"),
    capital: 1_000_000000n,
    interval: 200,
    ...changes,
    signal: controller.signal,
    log: (event) => events.push(event),
  });
}

const ofType = <type extends UnderwriterEvent["type"]>(type: type) =>
  events.filter((event): event is Extract<UnderwriterEvent, { type: type }> => event.type === type);

describe("underwrite", () => {
  it("opens a pool, keeps capital in it, and finds it again after a restart", async () => {
    start();
    await expect.poll(() => ofType("deposited"), SOON).toHaveLength(1);
    const [{ pool } = { pool: undefined }] = ofType("opened");
    expect(ofType("deposited")).toEqual([{ type: "deposited", pool, amount: 1_000_000000n }]);
    controller.abort(new Error("stopped"));
    await done;
    start({ capital: 1_500_000000n });
    await expect.poll(() => ofType("deposited"), SOON).toHaveLength(1);
    expect(ofType("opened")).toEqual([{ type: "opened", pool }]);
    expect(ofType("deposited")[0]?.amount).toBeGreaterThan(499_000000n);
  });

  it("raises its rate a day after covers had to be paid, by one step", async () => {
    const { client, provider, mined, chain } = trial;
    start();
    await expect.poll(() => ofType("opened"), SOON).toHaveLength(1);
    const [{ pool } = { pool: account.address }] = ofType("opened");
    for (const day of [0, 1]) {
      const terms = await trial.newTerms();
      const amount = 10_000000n;
      await mined(client.jobs.openInsured({ terms, cover: { pool, amount, maxPremium: amount } }));
      await mined(provider.jobs.accept({ terms }));
      await mined(provider.jobs.concede({ terms }));
      await wait(chain, 86_400 + day);
    }
    await expect.poll(() => ofType("priced"), SOON).not.toHaveLength(0);
    const history = await lossHistory(client, { asset: testDollarOf(chain) });
    const periods = history[capabilityId("text.upper")] ?? [];
    expect(periods).toHaveLength(2);
    for (const { exposure } of periods) expect(exposure).toBeGreaterThan(0n);
    const { rate } = await client.insurance.getState({ pool });
    expect(ofType("priced").at(-1)).toMatchObject({ pool, rate });
  });

  it("says what went wrong and goes on", async () => {
    start({ capital: 10n ** 15n });
    await expect.poll(() => ofType("retrying"), SOON).not.toHaveLength(0);
    expect(ofType("retrying")[0]?.error).toMatchObject({ errorName: "ERC20InsufficientBalance" });
  });
});

describe("openPool", () => {
  it("counts the losses of other pools of the asset by their capability", async () => {
    const { chain } = trial;
    start();
    await openPool(chain, localAccount(3), { capability: "text.other" });
    const history = await lossHistory(trial.client, { asset: testDollarOf(chain) });
    expect(history[capabilityId("text.other")]).toEqual([]);
  });
});
