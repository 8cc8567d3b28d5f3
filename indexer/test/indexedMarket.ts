import { type JobTerms, jobDomainOf, jobIdOf } from "@ainur/sdk";
import { clientOf, fund, localAccount, registerAgent, startAnvil } from "../../test/fixtures.ts";
import { caughtUp, query, startTestIndexer } from "./indexing.ts";
import { historyOf, openSignedJob, termsOf } from "./jobLives.ts";

export const account = { client: localAccount(2), provider: localAccount(1), stranger: localAccount(3) };
export const lower = (text: string) => text.toLowerCase();

export type IndexedMarket = Awaited<ReturnType<typeof startIndexedMarket>>;

/** A chain with a client and an agent that have money, and an indexer that follows it. */
export async function startIndexedMarket() {
  const local = await startAnvil();
  const running = await startTestIndexer(local);
  const client = clientOf(local, account.client);
  const provider = clientOf(local, account.provider);
  await fund(local, account.client);
  await fund(local, account.provider);
  const agentId = await registerAgent(local, account.provider);
  await running.indexer.ready;
  const parties = { client, provider, account, agentId, local };
  const upToDate = () => caughtUp(running.indexer, local);
  return {
    ...parties,
    lines: running.lines,
    upToDate,
    ask: (text: string, variables = {}) => query(running.indexer.url, text, variables),
    newTerms: (changes?: Partial<JobTerms>) => termsOf(parties, changes),
    openSigned: (changes?: Partial<JobTerms>) => openSignedJob(parties, changes),
    idOf: (terms: JobTerms) => jobIdOf(jobDomainOf(client), terms),
    async history(terms: JobTerms) {
      await upToDate();
      return historyOf(running.indexer.url, jobIdOf(jobDomainOf(client), terms));
    },
    async stop() {
      await running.stop();
      await local.stop();
    },
  };
}
