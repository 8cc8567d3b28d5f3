import { ponder } from "ponder:registry";
import { insurancePool, poolRate } from "ponder:schema";
import { changedAt, originOf } from "./origin.ts";
import { storableText } from "./storableText.ts";

ponder.on("InsurancePools:PoolCreated", async ({ event, context }) => {
  const { pool, manager, name, symbol, settings, rate } = event.args;
  await context.db.insert(insurancePool).values({
    address: pool,
    name: storableText(name),
    symbol: storableText(symbol),
    manager,
    ...settings,
    rate,
    assets: 0n,
    shares: 0n,
    sharesAside: 0n,
    openCover: 0n,
    openCovers: 0,
    covers: 0,
    premiums: 0n,
    payouts: 0n,
    refunds: 0n,
    recoveries: 0n,
    createdAt: event.block.timestamp,
    ...changedAt(event),
  });
  await context.db.insert(poolRate).values({ id: event.id, pool, rate, ...originOf(event) });
});
