import type { Address } from "viem";
import { deployments } from "../deployments.ts";
import { AinurError } from "../errors/AinurError.ts";
import type { DeployedContract } from "./abis.ts";

/** Where the contracts of one chain are, and the first block that can hold an event of theirs. */
export type Deployment = {
  readonly startBlock: number;
  /** Public chains have no test dollar. */
  readonly contracts: Readonly<Record<Exclude<DeployedContract, "testDollar">, Address>> & {
    readonly testDollar?: Address;
  };
};

/** Thrown when the SDK knows no deployment on a chain and none was given, or a deployment lacks a contract. */
export class UnknownDeployment extends AinurError {
  override name = "UnknownDeployment";
  constructor({ chainId, contract }: { readonly chainId: number; readonly contract?: string }) {
    super(
      contract === undefined
        ? `No deployment is known on chain ${chainId}; pass \`deployment\`.`
        : `The deployment on chain ${chainId} has no ${contract}.`,
    );
  }
}

const known: Readonly<Record<string, Deployment>> = deployments;

/** The known deployment of a chain. Throws `UnknownDeployment` where there is none. */
export function deploymentOf(chainId: number): Deployment {
  const deployment = known[String(chainId)];
  if (deployment === undefined) throw new UnknownDeployment({ chainId });
  return deployment;
}
