import type { ContractRunner } from "ethers";
import { type Deployment, deploymentOf } from "../client/Deployment.ts";
import {
  AccessManager__factory,
  AgentRegistry__factory,
  AinuToken__factory,
  BlockRandomness__factory,
  Court__factory,
  FeeAuction__factory,
  InsurancePools__factory,
  Jobs__factory,
  Ledger__factory,
  Nominations__factory,
  Reputation__factory,
  Staking__factory,
  TestDollar__factory,
  TimelockController__factory,
  TokenList__factory,
} from "./typechain/index.ts";

export type AinurContractsParameters = {
  readonly chainId: number;
  /** A provider to read, a signer to write as well. */
  readonly runner: ContractRunner;
  /** Defaults to the known deployment on the chain. */
  readonly deployment?: Deployment;
};

/**
 * The contracts of a deployment as ethers v6 contracts with types. `testDollar` is there on local networks only.
 *
 * Throws `UnknownDeployment` for a chain that is not known, when none is given.
 *
 * @example
 * const { jobs } = ainurContracts({ chainId: 31337, runner: signer });
 * await jobs.settle(terms);
 */
export function ainurContracts({
  chainId,
  runner,
  deployment = deploymentOf(chainId),
}: AinurContractsParameters) {
  const { contracts } = deployment;
  return {
    accessManager: AccessManager__factory.connect(contracts.accessManager, runner),
    agentRegistry: AgentRegistry__factory.connect(contracts.agentRegistry, runner),
    ainu: AinuToken__factory.connect(contracts.ainu, runner),
    blockRandomness: BlockRandomness__factory.connect(contracts.blockRandomness, runner),
    court: Court__factory.connect(contracts.court, runner),
    feeAuction: FeeAuction__factory.connect(contracts.feeAuction, runner),
    insurancePools: InsurancePools__factory.connect(contracts.insurancePools, runner),
    jobs: Jobs__factory.connect(contracts.jobs, runner),
    ledger: Ledger__factory.connect(contracts.ledger, runner),
    nominations: Nominations__factory.connect(contracts.nominations, runner),
    reputation: Reputation__factory.connect(contracts.reputation, runner),
    staking: Staking__factory.connect(contracts.staking, runner),
    timelock: TimelockController__factory.connect(contracts.timelock, runner),
    tokenList: TokenList__factory.connect(contracts.tokenList, runner),
    ...(contracts.testDollar !== undefined && {
      testDollar: TestDollar__factory.connect(contracts.testDollar, runner),
    }),
  };
}
