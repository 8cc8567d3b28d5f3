import { join } from "node:path";
import {
  agentRegistryAbi,
  jobsAbi,
  ledgerAbi,
  reputationAbi,
  stakingAbi,
  tokenListAbi,
} from "@ainur/sdk/abi";
import { createConfig } from "ponder";
import { LOCAL_CHAIN, settings } from "./settings.ts";

const { chainId, rpcUrl, databaseUrl, directory, pollingInterval, deployment } = settings(process.env);
const { contracts, startBlock } = deployment;
const isLocal = chainId === LOCAL_CHAIN;

export default createConfig({
  database:
    databaseUrl === undefined
      ? { kind: "pglite", directory: join(directory, "pglite") }
      : { kind: "postgres", connectionString: databaseUrl },
  chains: {
    ainur: {
      id: chainId,
      // Ponder begins with 20 requests a second to each URL, and learns only slowly that a node of one's own takes more.
      rpc: isLocal ? Array<string>(32).fill(rpcUrl) : rpcUrl,
      pollingInterval,
      // A local chain starts anew under the same id, so nothing of it may be remembered between runs.
      disableCache: isLocal,
    },
  },
  contracts: {
    AgentRegistry: { chain: "ainur", abi: agentRegistryAbi, address: contracts.agentRegistry, startBlock },
    Jobs: { chain: "ainur", abi: jobsAbi, address: contracts.jobs, startBlock },
    Ledger: { chain: "ainur", abi: ledgerAbi, address: contracts.ledger, startBlock },
    Reputation: { chain: "ainur", abi: reputationAbi, address: contracts.reputation, startBlock },
    Staking: { chain: "ainur", abi: stakingAbi, address: contracts.staking, startBlock },
    TokenList: { chain: "ainur", abi: tokenListAbi, address: contracts.tokenList, startBlock },
  },
});
