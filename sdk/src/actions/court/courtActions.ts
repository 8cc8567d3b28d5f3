import { challengeRuling } from "./challengeRuling.ts";
import { commitmentOf } from "./commitmentOf.ts";
import { commitVote } from "./commitVote.ts";
import { commitVoteBySig } from "./commitVoteBySig.ts";
import { defendRuling } from "./defendRuling.ts";
import { drawJurors } from "./drawJurors.ts";
import { executeCourtRuling } from "./executeCourtRuling.ts";
import { getAppeal } from "./getAppeal.ts";
import { getAppealCost } from "./getAppealCost.ts";
import { getCourtParameters } from "./getCourtParameters.ts";
import { getCurrentRuling } from "./getCurrentRuling.ts";
import { getDepositUnit } from "./getDepositUnit.ts";
import { getDispute } from "./getDispute.ts";
import { getJuror } from "./getJuror.ts";
import { getJurorCount } from "./getJurorCount.ts";
import { getSeats } from "./getSeats.ts";
import { getVotedRuling } from "./getVotedRuling.ts";
import { optIn } from "./optIn.ts";
import { optOut } from "./optOut.ts";
import { reportLeak } from "./reportLeak.ts";
import { revealVote } from "./revealVote.ts";
import { revealVoteBySig } from "./revealVoteBySig.ts";
import { settleRound } from "./settleRound.ts";
import { signCommit } from "./signCommit.ts";
import { signReveal } from "./signReveal.ts";
import { submitEvidence } from "./submitEvidence.ts";
import { withdrawDeposit } from "./withdrawDeposit.ts";

/** `client.court` */
export const courtActions = {
  challenge: challengeRuling,
  commit: commitVote,
  commitBySig: commitVoteBySig,
  commitmentOf,
  defend: defendRuling,
  draw: drawJurors,
  executeRuling: executeCourtRuling,
  getAppeal,
  getAppealCost,
  getCurrentRuling,
  getDepositUnit,
  getDispute,
  getJuror,
  getJurorCount,
  getParameters: getCourtParameters,
  getSeats,
  getVotedRuling,
  optIn,
  optOut,
  reportLeak,
  reveal: revealVote,
  revealBySig: revealVoteBySig,
  settleRound,
  signCommit,
  signReveal,
  submitEvidence,
  withdrawDeposit,
} as const;
