import { ponder } from "ponder:registry";
import { rateChange } from "ponder:schema";
import { originOf } from "./origin.ts";
import { changeToken } from "./tokens.ts";

ponder.on("TokenList:RateSet", async ({ event, context }) => {
  const { token, rate } = event.args;
  await changeToken(context, event, token, () => ({ rate, listed: rate !== 0n }));
  await context.db.insert(rateChange).values({ id: event.id, token, rate, ...originOf(event) });
});
