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
import { settings } from "./settings.ts";

const { chainId, rpcUrl, databaseUrl, directory, pollingInterval, deployment } = settings(process.env);
const { contracts, startBlock } = deployment;

export default createConfig({
  database:
    databaseUrl === undefined
      ? { kind: "pglite", directory: join(directory, "pglite") }
      : { kind: "postgres", connectionString: databaseUrl },
  chains: {
    // A local chain starts anew under the same id, so nothing of it may be remembered between runs.
    ainur: { id: chainId, rpc: rpcUrl, pollingInterval, disableCache: chainId === 31337 },
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
