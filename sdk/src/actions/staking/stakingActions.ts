import { approveModule } from "./approveModule.ts";
import { bond } from "./bond.ts";
import { cancelUnbonding } from "./cancelUnbonding.ts";
import { getBond } from "./getBond.ts";
import { getFreeBond } from "./getFreeBond.ts";
import { getMinimumBond } from "./getMinimumBond.ts";
import { getPastBond } from "./getPastBond.ts";
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
  getBond,
  getFreeBond,
  getMinimumBond,
  getPastBond,
  getUnbondingPeriod,
  isEligible,
  isModuleApproved,
  unbond,
  withdraw: withdrawBond,
} as const;
