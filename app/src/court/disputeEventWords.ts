import { formatAmount, type Token } from "../format/amount.ts";
import type { DisputeEvent } from "../hooks/useDispute.ts";
import type { Tone } from "../jobs/jobTone.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { choiceWords } from "./choiceWords.ts";
import type { Dispute } from "./Dispute.ts";

export type DisputeEventWordsParameters = {
  readonly event: DisputeEvent;
  readonly dispute: Pick<Dispute, "jobId">;
  readonly feeToken: Token;
};

export type DisputeEventWords = { readonly tone: Tone; readonly words: string };

/** What an event of a dispute's history means; who did it stands beside it. */
export function disputeEventWords({
  event,
  dispute,
  feeToken,
}: DisputeEventWordsParameters): DisputeEventWords {
  const { kind, agentId, choice = 0, amount = 0n, round = 0 } = event;
  const juror = `Juror #${agentId}`;
  const fee = formatAmount(amount, feeToken);
  const ruling = choiceWords(dispute, choice);
  switch (kind) {
    case "opened":
      return { tone: "disputed", words: `Opened: ${fee} paid for the jurors` };
    case "evidence":
      return { tone: "funded", words: "Evidence submitted" };
    case "drawRequested":
      return { tone: "open", words: "Randomness for a draw asked for" };
    case "drawn":
      return { tone: "open", words: `${juror} drawn` };
    case "drawPaused":
      return { tone: "open", words: "The draw goes on: hardly anybody on the list could be taken so far" };
    case "roundDrawn":
      return {
        tone: "funded",
        words: round === 0 ? "All seats drawn" : `All seats of appeal ${round} drawn`,
      };
    case "committed":
      return { tone: "submitted", words: `${juror} voted, sealed` };
    case "revealStarted":
      return { tone: "submitted", words: "All have voted: the reveal began" };
    case "revealed":
      return { tone: "submitted", words: `${juror} revealed: ${ruling}` };
    case "tallied":
      return { tone: "disputed", words: `The vote is over: ${ruling}` };
    case "absent":
      return { tone: "failed", words: `${juror} was absent and lost ${formatAmount(amount, AINU)}` };
    case "leaked":
      return { tone: "failed", words: `${juror} gave its vote away and lost ${formatAmount(amount, AINU)}` };
    case "challenged":
      return { tone: "disputed", words: `Challenged for "${ruling}" with ${fee}` };
    case "defended":
      return { tone: "disputed", words: `Defended with ${fee}: another round` };
    case "refunded":
      return { tone: "completed", words: `${fee} of an appeal returned` };
    case "settled":
      return {
        tone: "completed",
        words: amount === 0n ? `${juror} settled` : `${juror} paid ${fee}`,
      };
    case "ruled":
      return { tone: "completed", words: `Ruled: ${ruling}` };
    case "refused":
      return {
        tone: "failed",
        words: "The contract that asked did not take the ruling; anyone can try again",
      };
    case "taken":
      return { tone: "completed", words: "The ruling was taken after all" };
  }
}
