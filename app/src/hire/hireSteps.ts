import type { HireParameters } from "@ainur/sdk";
import type { Address } from "viem";
import { gasStep, giftStep } from "../faucet/faucetSteps.ts";
import { formatAmount, type Token } from "../format/amount.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import type { FundingPlan } from "./fundingPlan.ts";

export type HireStepsParameters = {
  readonly account: Address;
  readonly token: Token & { readonly address: Address };
  readonly plan: FundingPlan;
  /** Called when the step is due, so that a file is read and sealed only then. */
  readonly terms: () => Promise<HireParameters>;
  /** Of the node that gives test money, where there is some. */
  readonly rpcUrl: string;
  readonly onOpened: (jobId: bigint) => void;
};

/** From an account to an open job: what is lacking is fetched, deposited and permitted first. */
export function hireSteps(parameters: HireStepsParameters): readonly AppStep[] {
  const { account, token, plan, terms, rpcUrl, onOpened } = parameters;
  const steps: AppStep[] = [];
  if (plan.needsGas) steps.push(gasStep({ account, rpcUrl }));
  if (plan.gift > 0n) steps.push(giftStep({ account, rpcUrl, token, amount: plan.gift }));
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
