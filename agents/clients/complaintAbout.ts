import type { DeliveredWork, RejectParameters } from "@ainur/sdk";
import type { JobSpec } from "@ainur/sdk/content";
import { agreement } from "../agreement.ts";
import { rerun } from "../rerun.ts";
import { shareFor } from "../shareFor.ts";
import type { Manner } from "./Manner.ts";
import { review } from "./review.ts";

export type ComplaintAboutParameters = {
  readonly manner: Manner;
  readonly spec: Pick<JobSpec, "capability" | "input">;
  /** The file that was given. */
  readonly input: Uint8Array;
  readonly work: Pick<DeliveredWork, "bytes">;
};

/** What is said to be wrong with the work, and the ruling that is asked for. */
export type Complaint = Pick<RejectParameters, "claim" | "remedy" | "reason">;

/** Work of which less is right was not done at all. */
const FAKED = 0.25;

/** What a client of a manner has against delivered work; `undefined` if it pays. */
export async function complaintAbout({
  manner,
  spec: { capability, input: file },
  input,
  work,
}: ComplaintAboutParameters): Promise<Complaint | undefined> {
  if (manner === "reject" || manner === "slander") return { reason: "This is not what I had in mind." };
  const seen = review({ capability, input, work });
  if (seen !== undefined) return { claim: "WrongResult", reason: seen };
  if (manner !== "bargain") return undefined;

  const { fileName, mediaType } = file;
  const expected = await rerun({ capability, input, fileName, mediaType });
  if (expected === undefined) return undefined;
  const share = agreement(expected.content, work.bytes);
  if (share === 1) return undefined;
  const reason = `I did the work again: ${Math.floor(share * 100)} % of this is what it gives.`;
  return share < FAKED
    ? { claim: "Fraud", remedy: 1, reason }
    : { claim: "WrongResult", remedy: shareFor(share), reason };
}
