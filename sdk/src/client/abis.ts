import {
  accessManagerAbi,
  agentRegistryAbi,
  ainuTokenAbi,
  arbitratorV2Abi,
  jobsAbi,
  ledgerAbi,
  reputationAbi,
  stakingAbi,
  testDollarAbi,
  timelockControllerAbi,
  tokenListAbi,
} from "../abi/index.ts";

/** The ABI behind each contract name. `token` and `arbitrator` stand for any address that answers to the ABI. */
export const abis = {
  accessManager: accessManagerAbi,
  agentRegistry: agentRegistryAbi,
  ainu: ainuTokenAbi,
  jobs: jobsAbi,
  ledger: ledgerAbi,
  reputation: reputationAbi,
  staking: stakingAbi,
  testDollar: testDollarAbi,
  timelock: timelockControllerAbi,
  tokenList: tokenListAbi,
  arbitrator: arbitratorV2Abi,
  /** ERC-20 with ERC-2612 and ERC-3009; what a token lacks reverts. */
  token: ainuTokenAbi,
} as const;

export type Abis = typeof abis;
export type ContractName = keyof Abis;
/** Contracts that a deployment has one of. */
export type DeployedContract = Exclude<ContractName, "arbitrator" | "token">;
