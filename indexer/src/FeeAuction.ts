import { ponder } from "ponder:registry";
import { feeSale } from "ponder:schema";
import { originOf } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { expectTransfer } from "./pendingCauses.ts";

ponder.on("FeeAuction:FeesSold", async ({ event, context }) => {
  const { token, buyer, amount, paid } = event.args;
  await context.db.insert(feeSale).values({ id: event.id, token, buyer, amount, paid, ...originOf(event) });
  await expectTransfer(context, event, { cause: "fees" });
});

ponder.on("FeeAuction:FeesDistributed", ({ event, context }) =>
  expectTransfer(context, event, { cause: "fees" }),
);

ponder.on("FeeAuction:FeesForwarded", ({ event, context }) =>
  expectTransfer(context, event, { cause: "fees" }),
);

ponder.on("FeeAuction:SplitSet", ({ event, context }) =>
  setParameters(context, event, { feeTreasury: event.args.treasury, rewardBps: event.args.rewardBps }),
);
