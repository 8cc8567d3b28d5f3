import type { Address } from "viem";
import { readContract } from "viem/actions";
import { type AinurClient, abis, getEvents, jobStatusOf, tokenIdOf } from "../../sdk/src/index.ts";
import type { Books } from "./Books.ts";
import { chainTrust } from "./chainTrust.ts";
import { countByStatus } from "./countByStatus.ts";

/** What the contracts' storage says, asked by plain calls about everything that `known` names. */
export async function chainBooks(client: AinurClient, known: Books): Promise<Books> {
  const { contracts } = client.ainur.deployment;
  const jobsContract = { address: contracts.jobs, abi: abis.jobs } as const;
  const ledger = { address: contracts.ledger, abi: abis.ledger } as const;
  const reputation = { address: contracts.reputation, abi: abis.reputation } as const;
  const staking = { address: contracts.staking, abi: abis.staking } as const;

  const balances = known.balances.map(async ({ owner, token }) => {
    const args = [owner, tokenIdOf(token)] as const;
    return {
      owner,
      token,
      balance: await readContract(client, { ...ledger, functionName: "balanceOf", args }),
    };
  });
  const tokens = known.tokens.map(async ({ token }) => {
    const erc20 = { address: token, abi: abis.token } as const;
    const [held, fees] = await Promise.all([
      readContract(client, { ...erc20, functionName: "balanceOf", args: [ledger.address] }),
      readContract(client, { ...jobsContract, functionName: "accruedFees", args: [token] }),
    ]);
    return { token, held, fees };
  });
  const opened = await getEvents(client, { contract: "jobs", eventName: "JobOpened" });
  const jobs = opened.map(async ({ args: { jobId, terms } }) => {
    const [job, termsId] = await Promise.all([
      readContract(client, { ...jobsContract, functionName: "jobOf", args: [jobId] }),
      readContract(client, { ...jobsContract, functionName: "idOf", args: [terms] }),
    ]);
    return { jobId, termsId, status: jobStatusOf(job.status), paid: job.paid };
  });
  const agents = known.agents.map(async ({ agentId }) => {
    const [score, record, bond, feedbacks] = await Promise.all([
      readContract(client, { ...reputation, functionName: "scoreOf", args: [agentId] }),
      readContract(client, { ...reputation, functionName: "recordOf", args: [agentId] }),
      readContract(client, { ...staking, functionName: "bondOf", args: [agentId] }),
      feedbacksOf(agentId),
    ]);
    const { completed, failed } = record;
    const { bonded, locked } = bond;
    return { agentId, score: Number(score), completed, failed, feedbacks, bonded, locked };
  });

  const read = { jobs: await Promise.all(jobs), agents: await Promise.all(agents) };
  return {
    ...read,
    balances: await Promise.all(balances),
    tokens: await Promise.all(tokens),
    trust: await chainTrust(client, known.trust),
    totals: countByStatus(read.jobs),
  };

  async function feedbacksOf(agentId: bigint): Promise<number> {
    const clients = await readContract(client, {
      ...reputation,
      functionName: "getClients",
      args: [agentId],
    });
    const counts = await Promise.all(
      clients.map((address: Address) =>
        readContract(client, { ...reputation, functionName: "getLastIndex", args: [agentId, address] }),
      ),
    );
    return counts.reduce((total, count) => total + Number(count), 0);
  }
}
