import { hire } from "../../jobs/hire.ts";
import { loadJob } from "../../jobs/loadJob.ts";
import { acceptJob } from "./acceptJob.ts";
import { acceptJobBySig } from "./acceptJobBySig.ts";
import { agreeOnSplit } from "./agreeOnSplit.ts";
import { cancelJob } from "./cancelJob.ts";
import { collectFees } from "./collectFees.ts";
import { completeJob } from "./completeJob.ts";
import { completeJobBySig } from "./completeJobBySig.ts";
import { concedeJob } from "./concedeJob.ts";
import { concludeJob } from "./concludeJob.ts";
import { contestJob } from "./contestJob.ts";
import { executeRuling } from "./executeRuling.ts";
import { expireJob } from "./expireJob.ts";
import { extendJob } from "./extendJob.ts";
import { getAccruedFees } from "./getAccruedFees.ts";
import { getArbitrationCost } from "./getArbitrationCost.ts";
import { getInsurer } from "./getInsurer.ts";
import { getJob } from "./getJob.ts";
import { getJobFees } from "./getJobFees.ts";
import { getJobId } from "./getJobId.ts";
import { getProtocolFee } from "./getProtocolFee.ts";
import { openInsuredJob } from "./openInsuredJob.ts";
import { openJob } from "./openJob.ts";
import { openSignedJob } from "./openSignedJob.ts";
import { payMilestone } from "./payMilestone.ts";
import { payMilestoneBySig } from "./payMilestoneBySig.ts";
import { rejectJob } from "./rejectJob.ts";
import { rejectJobBySig } from "./rejectJobBySig.ts";
import { retryJob } from "./retryJob.ts";
import { revokeTerms } from "./revokeTerms.ts";
import { settleJob } from "./settleJob.ts";
import { signComplete } from "./signComplete.ts";
import { signExtension } from "./signExtension.ts";
import { signMilestone } from "./signMilestone.ts";
import { signReject } from "./signReject.ts";
import { signSplit } from "./signSplit.ts";
import { signSubmit } from "./signSubmit.ts";
import { signTerms } from "./signTerms.ts";
import { submitJob } from "./submitJob.ts";
import { submitJobBySig } from "./submitJobBySig.ts";

/** `client.jobs` */
export const jobActions = {
  accept: acceptJob,
  acceptBySig: acceptJobBySig,
  agree: agreeOnSplit,
  cancel: cancelJob,
  collectFees,
  complete: completeJob,
  completeBySig: completeJobBySig,
  concede: concedeJob,
  conclude: concludeJob,
  contest: contestJob,
  execute: executeRuling,
  expire: expireJob,
  extend: extendJob,
  get: getJob,
  getAccruedFees,
  getArbitrationCost,
  getFees: getJobFees,
  getId: getJobId,
  getInsurer,
  getProtocolFee,
  hire,
  load: loadJob,
  open: openJob,
  openInsured: openInsuredJob,
  openSigned: openSignedJob,
  payMilestone,
  payMilestoneBySig,
  reject: rejectJob,
  rejectBySig: rejectJobBySig,
  retry: retryJob,
  revoke: revokeTerms,
  settle: settleJob,
  signComplete,
  signExtension,
  signMilestone,
  signReject,
  signSplit,
  signSubmit,
  signTerms,
  submit: submitJob,
  submitBySig: submitJobBySig,
} as const;
