import { approveModule } from "./approveModule.ts";
import { bond } from "./bond.ts";
import { cancelUnbonding } from "./cancelUnbonding.ts";
import { collectPenalties } from "./collectPenalties.ts";
import { getBond } from "./getBond.ts";
import { getFailures } from "./getFailures.ts";
import { getFreeBond } from "./getFreeBond.ts";
import { getMinimumBond } from "./getMinimumBond.ts";
import { getNominationFactor } from "./getNominationFactor.ts";
import { getOffence } from "./getOffence.ts";
import { getPastBond } from "./getPastBond.ts";
import { getPenaltyBalance } from "./getPenaltyBalance.ts";
import { getPenaltyRecipients } from "./getPenaltyRecipients.ts";
import { getUnbondingPeriod } from "./getUnbondingPeriod.ts";
import { isEligible } from "./isEligible.ts";
import { isModuleApproved } from "./isModuleApproved.ts";
import { unbond } from "./unbond.ts";
import { withdrawBond } from "./withdrawBond.ts";

/** `client.staking` */
export const stakingActions = {
  approveModule,
  bond,
  cancelUnbonding,
  collectPenalties,
  getBond,
  getFailures,
  getFreeBond,
  getMinimumBond,
  getNominationFactor,
  getOffence,
  getPastBond,
  getPenaltyBalance,
  getRecipients: getPenaltyRecipients,
  getUnbondingPeriod,
  isEligible,
  isModuleApproved,
  unbond,
  withdraw: withdrawBond,
} as const;
