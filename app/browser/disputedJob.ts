import { eventOf } from "@ainur/sdk";
import { cidToDigest } from "@ainur/sdk/content";
import { fund, localAccount } from "../../test/fixtures.ts";
import type { Economy } from "../testing/startEconomy.ts";

/** The dispute about a job for account 2, whose rejection its agent, of account 1, contests. */
export async function disputedJob(
  { chain, client, agentIds, token }: Economy,
  title: string,
): Promise<bigint> {
  const buyer = client(localAccount(2));
  const provider = client(localAccount(1));
  await fund(chain, localAccount(2));
  const job = await buyer.jobs.hire({
    agentId: agentIds[0] ?? 0n,
    capability: "text.keywords",
    title,
    token,
    price: 2_000_000n,
    file: { bytes: new TextEncoder().encode("Agents judge."), name: "a.txt", mediaType: "text/plain" },
  });
  await job.wait({ until: "Submitted" });
  await job.reject({ claim: "WrongResult", remedy: 1, reason: "Phrases are missing." });
  const { terms } = job;
  const answer = new TextEncoder().encode("All phrases are there.");
  const stored = await provider.ainur.store?.put(answer);
  if (stored === undefined) throw new Error("The provider has no store");
  const maxFee = await provider.jobs.getArbitrationCost({ terms });
  const evidence = cidToDigest(stored);
  const { events } = await provider.waitFor({
    hash: await provider.jobs.contest({ terms, evidence, maxFee }),
  });
  return eventOf(events, "JobContested").args.disputeId;
}
