import { type Address, zeroAddress } from "viem";
import { type AinurClient, getEvents } from "../../sdk/src/index.ts";
import type { TrustBooks } from "./TrustBooks.ts";

type InsuranceBooks = Pick<TrustBooks, "insurancePools" | "covers">;

/** Books of insurance pools and covers kept from events alone. */
export async function insuranceBooks(client: AinurClient): Promise<InsuranceBooks> {
  const created = await getEvents(client, { contract: "insurancePools", eventName: "PoolCreated" });
  const books = await Promise.all(
    created.map(({ args: { pool, rate } }) => poolBooks(client, { pool, rate })),
  );
  return {
    insurancePools: books.flatMap(({ insurancePools }) => insurancePools),
    covers: books.flatMap(({ covers }) => covers),
  };
}

async function poolBooks(
  client: AinurClient,
  created: { readonly pool: Address; readonly rate: bigint },
): Promise<InsuranceBooks> {
  const { pool } = created;
  const covers = new Map<bigint, InsuranceBooks["covers"][number]>();
  let { rate } = created;
  let [assets, shares, sharesAside, openCover, premiums, payouts] = [0n, 0n, 0n, 0n, 0n, 0n];
  for (const { eventName, args } of await getEvents(client, { contract: "insurancePool", address: pool })) {
    switch (eventName) {
      case "Deposit":
        assets += args.assets;
        break;
      case "Withdraw":
        assets -= args.assets;
        sharesAside -= args.shares; // no others can be redeemed
        break;
      case "RedeemRequested":
        sharesAside += args.shares;
        break;
      case "RedeemCancelled":
        sharesAside -= args.shares;
        break;
      case "Transfer":
        if (args.from === zeroAddress) shares += args.value;
        if (args.to === zeroAddress) shares -= args.value;
        break;
      case "CoverOpened": {
        const { jobId, amount: open, premium } = args;
        ({ assets, openCover } = args);
        premiums += premium;
        covers.set(jobId, { jobId, pool, open, premium, paid: 0n });
        break;
      }
      case "CoverClosed": {
        const { jobId, paid } = args;
        ({ assets, openCover } = args);
        payouts += paid;
        covers.set(jobId, { ...(covers.get(jobId) ?? { jobId, pool }), open: 0n, paid });
        break;
      }
      case "Recovered":
        ({ assets } = args);
        break;
      case "RateSet":
        ({ rate } = args);
        break;
    }
  }
  const state = { pool, assets, shares, sharesAside, openCover, premiums, payouts, rate };
  return { insurancePools: [state], covers: [...covers.values()] };
}
