import type { DeployedContract } from "@ainur/sdk";
import type { AppStep } from "../hooks/useSteps.ts";

export type OperatorStepParameters = {
  readonly label: string;
  readonly operator: Exclude<DeployedContract, "testDollar">;
};

/** Lets a contract of the protocol move the account's Ledger balance, unless it may already. */
export function operatorStep({ label, operator }: OperatorStepParameters): AppStep {
  return {
    label,
    run: async ({ account, ainur, ledger }) => {
      const address = ainur.deployment.contracts[operator];
      if (await ledger.isOperator({ owner: account.address, operator: address })) return undefined;
      return ledger.setOperator({ operator: address, approved: true });
    },
  };
}
