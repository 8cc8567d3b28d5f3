import { join } from "node:path";
import {
  agentRegistryAbi,
  courtAbi,
  feeAuctionAbi,
  insurancePoolAbi,
  insurancePoolsAbi,
  jobsAbi,
  ledgerAbi,
  nominationsAbi,
  reputationAbi,
  stakingAbi,
  tokenListAbi,
} from "@ainur/sdk/abi";
import { createConfig, factory } from "ponder";
import { getAbiItem } from "viem";
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
    Court: { chain: "ainur", abi: courtAbi, address: contracts.court, startBlock },
    FeeAuction: { chain: "ainur", abi: feeAuctionAbi, address: contracts.feeAuction, startBlock },
    InsurancePool: {
      chain: "ainur",
      abi: insurancePoolAbi,
      address: factory({
        address: contracts.insurancePools,
        event: getAbiItem({ abi: insurancePoolsAbi, name: "PoolCreated" }),
        parameter: "pool",
      }),
      startBlock,
    },
    InsurancePools: { chain: "ainur", abi: insurancePoolsAbi, address: contracts.insurancePools, startBlock },
    Jobs: { chain: "ainur", abi: jobsAbi, address: contracts.jobs, startBlock },
    Ledger: { chain: "ainur", abi: ledgerAbi, address: contracts.ledger, startBlock },
    Nominations: { chain: "ainur", abi: nominationsAbi, address: contracts.nominations, startBlock },
    Reputation: { chain: "ainur", abi: reputationAbi, address: contracts.reputation, startBlock },
    Staking: { chain: "ainur", abi: stakingAbi, address: contracts.staking, startBlock },
    TokenList: { chain: "ainur", abi: tokenListAbi, address: contracts.tokenList, startBlock },
  },
});
