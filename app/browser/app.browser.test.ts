import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { honestAgents, startEconomy } from "../testing/startEconomy.ts";
import { testAccounts } from "./accounts.ts";
import { testAppeal } from "./appeal.ts";
import { testCourt } from "./court.ts";
import { testCover } from "./cover.ts";
import { testHiring } from "./hiring.ts";
import { testInsurance } from "./insurance.ts";
import { testLiveness } from "./liveness.ts";
import { testPages } from "./pages.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";
import { testStake } from "./stake.ts";

// One chain, indexer, store, agent and browser for all: starting them takes longer than the tests.
const stage = {} as Stage;

beforeAll(async () => {
  const [economy, browser] = await Promise.all([startEconomy(honestAgents.slice(0, 1)), launchBrowser()]);
  Object.assign(stage, { economy, browser });
}, TIMEOUT);
// A page that stays open goes on asking the indexer every second, and twenty of them leave it no time to index.
afterEach(async () => {
  for (const context of stage.browser.contexts()) await context.close();
});
afterAll(async () => {
  await stage.browser?.close();
  await stage.economy?.stop();
}, TIMEOUT);

testHiring(stage);
testAccounts(stage);
testLiveness(stage);
testPages(stage);
testCourt(stage);
testAppeal(stage);
testStake(stage);
testCover(stage);
testInsurance(stage);
