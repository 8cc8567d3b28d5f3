// An underwriter of the local economy: a pool for each capability, with capital in it and a rate that follows the losses.
import { type UnderwriterEvent, underwrite } from "@ainur/sdk";
import { formatUnits, parseEther, parseUnits } from "viem";
import { connect } from "../connect.ts";
import { environment } from "../environment.ts";
import { messageOf } from "../messageOf.ts";
import { stopSignal } from "../stopSignal.ts";

const DECIMALS = 6;
/** What each pool is kept worth, and what is there to fill it up with. */
const CAPITAL = parseUnits("10000", DECIMALS);
const PURSE = parseUnits("500000", DECIMALS);
/** Milliseconds between two looks at a pool. */
const INTERVAL = 20_000;

const insured = [
  { capability: "text.keywords", symbol: "aiKEY", rate: parseEther("0.04") },
  { capability: "data.profile", symbol: "aiPRO", rate: parseEther("0.02") },
  { capability: "solidity.lint", symbol: "aiLINT", rate: parseEther("0.02") },
  { capability: "data.chart", symbol: "aiCHART", rate: parseEther("0.02") },
];

const { client, dollar: asset, address: owner } = connect(environment(process.env));
const signal = stopSignal();
if ((await client.token.getBalance({ owner, token: asset })) < PURSE)
  await client.waitFor({ hash: await client.token.mint({ to: owner, amount: PURSE }) });
await Promise.all(
  insured.map(({ capability, symbol, rate }) =>
    underwrite(client, {
      asset,
      capability,
      name: `Cover of ${capability}`,
      symbol,
      rate,
      capital: CAPITAL,
      interval: INTERVAL,
      signal,
      log: (event) => console.log(`${capability} ${describe(event)}`),
    }),
  ),
);

function describe(event: UnderwriterEvent): string {
  switch (event.type) {
    case "opened":
      return `is insured by ${event.pool}`;
    case "deposited":
      return `has ${formatUnits(event.amount, DECIMALS)} tUSD more behind it`;
    case "priced":
      return `costs ${formatUnits(event.rate, 16)} %`;
    case "retrying":
      return `again in ${event.milliseconds} ms: ${messageOf(event.error)}`;
  }
}
