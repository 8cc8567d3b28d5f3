import { formatEther, formatUnits } from "viem";
import type { Participant } from "../connect.ts";
import { provide } from "./provide.ts";

const DECIMALS = 6;

/**
 * Turns the protocol's fees into rewards: has them collected, and buys the lot. The price falls from twice its worth within a
 * day; this buyer does not wait, because whoever looks at a local economy does not either.
 */
export async function turnFees(participant: Participant, log: (line: string) => void): Promise<void> {
  const { client, dollar: token } = participant;
  if ((await client.jobs.getAccruedFees({ token })) > 0n)
    await client.waitFor({ hash: await client.jobs.collectFees({ token }) });
  const { amount, price } = await client.fees.getQuote({ token });
  if (amount === 0n || price === 0n) return;
  await provide(participant, { module: client.ainur.deployment.contracts.feeAuction, amount: price });
  await client.waitFor({ hash: await client.fees.buy({ token, minAmount: amount, maxPrice: price }) });
  log(`bought fees of ${formatUnits(amount, DECIMALS)} tUSD for at most ${formatEther(price)} AINU`);
}
