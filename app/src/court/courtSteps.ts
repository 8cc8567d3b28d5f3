import type { JobTerms } from "@ainur/sdk";
import type { Address, Hex } from "viem";
import type { Token } from "../format/amount.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import { depositStep } from "../steps/depositStep.ts";
import { operatorStep } from "../steps/operatorStep.ts";
import { type CourtAction, unsettledRounds } from "./courtActions.ts";
import type { Dispute } from "./Dispute.ts";

export type CourtStepsParameters = {
  readonly action: CourtAction;
  readonly dispute: Dispute;
  /** Of the job that it is about. */
  readonly terms: JobTerms | undefined;
  readonly feeToken: Token & { readonly address: Address };
  /** Ruling that a challenger wants. */
  readonly choice: number;
  /** What is submitted: a file, or what was written. */
  readonly evidence: { readonly text: string; readonly file: File | undefined };
};

/** The steps of an act on a dispute: what is stored, allowed and deposited first, then the transaction. */
export function courtSteps(parameters: CourtStepsParameters): readonly AppStep[] {
  const { action, dispute, terms, choice } = parameters;
  const { label } = action;
  const disputeId = dispute.id;
  const sends = (run: AppStep["run"]): readonly AppStep[] => [{ label, run }];
  const [cost = 0n] = action.movements.map(({ amount }) => amount);
  switch (action.name) {
    case "draw":
      return sends(({ court }) => court.draw({ disputeId }));
    case "conclude":
      return sends(({ jobs, court }) =>
        terms === undefined ? court.executeRuling({ disputeId }) : jobs.conclude({ terms, disputeId }),
      );
    case "execute":
      return sends(({ court }) => court.executeRuling({ disputeId }));
    case "settle":
      return unsettledRounds(dispute).map((round) => ({
        label: `Settle round ${round + 1}`,
        run: ({ court }) => court.settleRound({ disputeId, round }),
      }));
    case "challenge":
      return [
        ...postSteps(parameters, cost),
        { label, run: ({ court }) => court.challenge({ disputeId, choice, maxCost: cost }) },
      ];
    case "defend":
      return [
        ...postSteps(parameters, cost),
        { label, run: ({ court }) => court.defend({ disputeId, maxCost: cost }) },
      ];
    case "submitEvidence":
      return evidenceSteps(parameters);
  }
}

function postSteps({ feeToken }: CourtStepsParameters, amount: bigint): readonly AppStep[] {
  return [
    depositStep({ token: feeToken, amount }),
    operatorStep({ label: "Let the court move your Ledger balance, once for all", operator: "court" }),
  ];
}

function evidenceSteps({ action, dispute, evidence }: CourtStepsParameters): readonly AppStep[] {
  let contentHash: Hex = "0x";
  return [
    {
      label: "Store the evidence",
      run: async ({ ainur }) => {
        const { storeEvidence } = await import("../content/write.ts");
        contentHash = await storeEvidence({ store: ainur.store, ...evidence });
        return undefined;
      },
    },
    {
      label: action.label,
      run: ({ court }) => court.submitEvidence({ disputeId: dispute.id, contentHash }),
    },
  ];
}
