import type { JudgeEvent } from "@ainur/sdk";
import { formatEther } from "viem";
import { messageOf } from "../messageOf.ts";

/** What a juror loop did, as a line of a log; `undefined` for steps that the next one tells as well. */
export function describeJudging(event: JudgeEvent): string | undefined {
  const dispute = "disputeId" in event ? `dispute ${event.disputeId}` : "the chain";
  switch (event.type) {
    case "drawn":
      return `${dispute} drawn for seat ${event.seat} of round ${event.round}`;
    case "refused":
      return `${dispute} could not be judged: ${event.reason}`;
    case "committed":
      return `${dispute} committed`;
    case "revealed":
      return `${dispute} voted ${event.choice}`;
    case "lost":
      return `${dispute} lost its seat: ${event.reason}`;
    case "pushed":
      return `${dispute} pushed: ${event.act}`;
    case "settled":
      return `${dispute} paid ${event.fee} units and ${formatEther(event.reward)} AINU, lost ${formatEther(event.slashed)} AINU`;
    case "closed":
      return `${dispute} ended: ruling ${event.ruling}`;
    case "vanished":
      return `${dispute} vanished`;
    case "retrying":
      return `${dispute} again in ${event.milliseconds} ms: ${messageOf(event.error)}`;
    default:
      return undefined;
  }
}
