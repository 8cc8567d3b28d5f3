import type { HireParameters } from "@ainur/sdk";
import type { Address } from "viem";
import { formatAmount, type Token } from "../format/amount.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import type { FundingPlan } from "./fundingPlan.ts";

export type HireStepsParameters = {
  readonly account: Address;
  readonly token: Token & { readonly address: Address };
  readonly plan: FundingPlan;
  /** Called when the step is due, so that a file is read and sealed only then. */
  readonly terms: () => Promise<HireParameters>;
  readonly giveGas: () => Promise<void>;
  readonly onOpened: (jobId: bigint) => void;
};

/** From an account to an open job: what is lacking is fetched, deposited and permitted first. */
export function hireSteps(parameters: HireStepsParameters): readonly AppStep[] {
  const { account, token, plan, terms, giveGas, onOpened } = parameters;
  const steps: AppStep[] = [];
  if (plan.needsGas) {
    steps.push({
      label: "Get ether for gas",
      run: async () => {
        await giveGas();
        return undefined;
      },
    });
  }
  if (plan.mint > 0n) {
    steps.push({
      label: `Get ${formatAmount(plan.mint, token)} of test money`,
      run: (client) => client.token.mint({ to: account, amount: plan.mint }),
    });
  }
  if (plan.deposit > 0n) {
    steps.push({
      label: `Deposit ${formatAmount(plan.deposit, token)} into the Ledger`,
      run: (client) => client.ledger.deposit({ token: token.address, amount: plan.deposit }),
    });
  }
  if (plan.needsOperator) {
    steps.push({
      label: "Let Jobs move the price from your Ledger balance, once for all jobs",
      run: (client) =>
        client.ledger.setOperator({ operator: client.ainur.deployment.contracts.jobs, approved: true }),
    });
  }
  steps.push({
    label: "Store the file and open the job",
    run: async (client) => {
      const job = await client.jobs.hire(await terms());
      onOpened(job.id);
      return undefined;
    },
  });
  return steps;
}
