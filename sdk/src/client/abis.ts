import {
  accessManagerAbi,
  agentRegistryAbi,
  ainuTokenAbi,
  arbitratorV2Abi,
  blockRandomnessAbi,
  courtAbi,
  feeAuctionAbi,
  insurancePoolAbi,
  insurancePoolsAbi,
  jobsAbi,
  ledgerAbi,
  nominationsAbi,
  reputationAbi,
  stakingAbi,
  testDollarAbi,
  timelockControllerAbi,
  tokenListAbi,
} from "../abi/index.ts";

/** The ABI behind each contract name. `token`, `arbitrator` and `insurancePool` stand for any address that answers to the ABI. */
export const abis = {
  accessManager: accessManagerAbi,
  agentRegistry: agentRegistryAbi,
  ainu: ainuTokenAbi,
  blockRandomness: blockRandomnessAbi,
  court: courtAbi,
  feeAuction: feeAuctionAbi,
  insurancePools: insurancePoolsAbi,
  jobs: jobsAbi,
  ledger: ledgerAbi,
  nominations: nominationsAbi,
  reputation: reputationAbi,
  staking: stakingAbi,
  testDollar: testDollarAbi,
  timelock: timelockControllerAbi,
  tokenList: tokenListAbi,
  arbitrator: arbitratorV2Abi,
  insurancePool: insurancePoolAbi,
  /** ERC-20 with ERC-2612 and ERC-3009; what a token lacks reverts. */
  token: ainuTokenAbi,
} as const;

export type Abis = typeof abis;
export type ContractName = keyof Abis;
/** ABIs without an address of their own. */
export type AddressedContract = "arbitrator" | "insurancePool" | "token";
/** Contracts that a deployment has one of. */
export type DeployedContract = Exclude<ContractName, AddressedContract>;
