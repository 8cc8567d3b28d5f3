import type { JobClaim } from "@ainur/sdk";
import type { Hex } from "viem";
import type { AppClient } from "../chain/appClient.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import { depositStep } from "../steps/depositStep.ts";
import { operatorStep } from "../steps/operatorStep.ts";
import type { Job } from "./Job.ts";
import type { JobAction } from "./jobActions.ts";
import { hasArbitrator } from "./jobMoney.ts";

/** What a person added to an action. */
export type ActionInput = {
  /** Reason, evidence, or the summary of a deliverable. */
  readonly text: string;
  readonly file: File | undefined;
  /** In all, in units of the job's token. */
  readonly cumulative: bigint;
  /** What is wrong with the work, and the ruling asked for, 1 to 4. */
  readonly claim: JobClaim;
  readonly remedy: number;
  /** What the arbitrator asks for, in units of the job's token; 0 where there is none. */
  readonly fee: bigint;
};

/** The steps of an action: what is stored first, then the transaction. */
export function actionSteps(action: JobAction, job: Job, input: ActionInput): readonly AppStep[] {
  const { terms } = job;
  const { label } = action;
  const sends = (run: AppStep["run"]): readonly AppStep[] => [{ label, run }];
  switch (action.name) {
    case "accept":
      return sends(({ jobs }) => jobs.accept({ terms }));
    case "cancel":
      return sends(({ jobs }) => jobs.cancel({ terms }));
    case "complete":
      return sends(({ jobs }) => jobs.complete({ terms }));
    case "concede":
      return sends(({ jobs }) => jobs.concede({ terms }));
    case "settle":
      return sends(({ jobs }) => jobs.settle({ terms }));
    case "expire":
      return sends(({ jobs }) => jobs.expire({ terms }));
    case "execute":
      return sends(({ jobs }) => jobs.execute({ terms }));
    case "conclude":
      return sends(({ jobs }) => jobs.conclude({ terms, disputeId: job.disputeId ?? 0n }));
    case "retry":
      return sends(({ jobs }) => jobs.retry({ terms }));
    case "payMilestone":
      return sends(({ jobs }) => jobs.payMilestone({ terms, cumulative: input.cumulative }));
    case "reject":
      return [
        ...postSteps(job, input),
        ...storeThen("Store the reason", label, input, (client, reason) =>
          client.jobs.reject({
            terms,
            claim: input.claim,
            remedy: input.remedy,
            reason,
            maxFee: input.fee,
          }),
        ),
      ];
    case "contest":
      return [
        ...postSteps(job, input),
        ...storeThen("Store the evidence", label, input, (client, evidence) =>
          client.jobs.contest({ terms, evidence, maxFee: input.fee }),
        ),
      ];
    case "submit":
      return submitSteps(label, job, input);
  }
}

/** The arbitrator's fee comes from the Ledger balance, which Jobs must be allowed to move. */
function postSteps(job: Job, { fee }: ActionInput): readonly AppStep[] {
  if (!hasArbitrator(job)) return [];
  return [
    depositStep({ token: { ...job.token, address: job.terms.token }, amount: fee }),
    operatorStep({
      label: "Let Jobs move the fee from your Ledger balance, once for all jobs",
      operator: "jobs",
    }),
  ];
}

function storeThen(
  storing: string,
  label: string,
  { text }: ActionInput,
  send: (client: AppClient, digest: Hex) => ReturnType<AppStep["run"]>,
): readonly AppStep[] {
  let digest: Hex = "0x";
  return [
    {
      label: storing,
      run: async ({ ainur }) => {
        const { storeText } = await import("../content/write.ts");
        digest = await storeText({ store: ainur.store, text });
        return undefined;
      },
    },
    { label, run: (client) => send(client, digest) },
  ];
}

function submitSteps(label: string, { id, terms }: Job, { file, text }: ActionInput): readonly AppStep[] {
  let deliverable: Hex = "0x";
  return [
    {
      label: "Store the file and its description",
      run: async ({ ainur }) => {
        const { storeDeliverable } = await import("../content/write.ts");
        deliverable = await storeDeliverable({ store: ainur.store, jobId: id, file, summary: text });
        return undefined;
      },
    },
    { label, run: ({ jobs }) => jobs.submit({ terms, deliverable }) },
  ];
}
