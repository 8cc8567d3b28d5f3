import { judge } from "@ainur/sdk";
import { type Address, parseEther, parseUnits } from "viem";
import { disputedJob } from "../../app/browser/disputedJob.ts";
import { setPeriods } from "../../app/browser/setPeriods.ts";
import type { Economy } from "../../app/testing/startEconomy.ts";
import {
  clientOf,
  fund,
  localAccount,
  openPool,
  registerAgent,
  registerJuror,
  wait,
} from "../../test/fixtures.ts";

const PERIODS = { evidence: 60, commit: 120, reveal: 120, appeal: 1_200 };

/** What the pictures of bonds, court and insurance show. */
export type TrustPages = {
  /** Somebody with an agent of its own, nominations and capital in a pool. */
  readonly account: ReturnType<typeof localAccount>;
  readonly dispute: string;
  readonly pool: string;
};

/** Pools that sell cover, nominations that earn, a dispute that is over and one whose ruling is challenged. */
export async function liveTrust(economy: Economy): Promise<TrustPages> {
  const { chain, client, agentIds } = economy;
  const account = localAccount(10);
  const others = [3, 4, 5, 12].map((index) => localAccount(index));
  for (const owner of [account, ...others, localAccount(1), localAccount(2)]) {
    await chain.test.setBalance({ address: owner.address, value: parseEther("10") });
    await fund(chain, owner);
  }
  const jurors = [];
  for (const owner of others.slice(0, 3)) jurors.push({ owner, agentId: await registerJuror(chain, owner) });

  const pool = await openPool(chain, account, { name: "Cover of everything", symbol: "aiALL" });
  await openPool(chain, account, {
    name: "Cover of key phrases",
    symbol: "aiKEY",
    capability: "text.keywords",
    capital: parseUnits("400", 6),
  });
  await insuredJobs(economy, pool);

  await registerAgent(chain, account, parseEther("500"));
  const holder = clientOf(chain, account);
  for (const [index, agentId] of agentIds.entries()) {
    const amount = parseEther(String(400 - 100 * index));
    if (amount > 0n) await holder.waitFor({ hash: await holder.nominations.nominate({ agentId, amount }) });
  }
  await holder.waitFor({ hash: await holder.nominations.addRewards({ amount: parseEther("20") }) });

  const stopping = new AbortController();
  const { signal } = stopping;
  await setPeriods(economy, PERIODS);
  for (const { owner, agentId } of jurors) {
    void judge(client(owner), { agentId, evaluate: () => 2, pushes: false, signal });
  }
  const over = await ruled(economy, "Key phrases of a contract");
  await wait(chain, PERIODS.appeal);
  const buyer = client(localAccount(2));
  await buyer.waitFor({ hash: await buyer.court.executeRuling({ disputeId: over }) });
  const dispute = await ruled(economy, "Key phrases of a report");
  const loser = client(localAccount(1));
  const maxCost = await loser.court.getAppealCost({ disputeId: dispute });
  await loser.waitFor({ hash: await loser.court.challenge({ disputeId: dispute, choice: 5, maxCost }) });
  stopping.abort(new Error("the pictures are taken"));
  return { account, dispute: `/court/${dispute}`, pool: `/insurance/${pool}` };
}

async function insuredJobs({ client, agentIds, token }: Economy, pool: Address): Promise<void> {
  const buyer = client(localAccount(12));
  for (const amount of ["6", "9"]) {
    await buyer.jobs.hire({
      agentId: agentIds[0] ?? 0n,
      capability: "text.keywords",
      token,
      price: parseUnits("3", 6),
      damages: parseUnits("3", 6),
      bond: parseEther("3"),
      cover: { pool, amount: parseUnits(amount, 6) },
      file: {
        bytes: new TextEncoder().encode("Agents insure each other."),
        name: "a.txt",
        mediaType: "text/plain",
      },
    });
  }
}

/** A dispute that its jurors have ruled on and that can be appealed. */
async function ruled(economy: Economy, title: string): Promise<bigint> {
  const { chain, client } = economy;
  const disputeId = await disputedJob(economy, title);
  const { court, waitFor } = client(localAccount(2));
  await chain.test.mine({ blocks: 3, interval: 1 });
  await waitFor({ hash: await court.draw({ disputeId }) });
  await wait(chain, PERIODS.evidence);
  for (let look = 0; (await court.getDispute({ disputeId })).phase !== "Appeal"; look++) {
    if (look === 120) throw new Error(`Dispute ${disputeId} was not ruled on`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return disputeId;
}
