import { addRewards } from "./addRewards.ts";
import { claimCommission } from "./claimCommission.ts";
import { claimRewards } from "./claimRewards.ts";
import { collectSlashed } from "./collectSlashed.ts";
import { compoundRewards } from "./compoundRewards.ts";
import { getCommissionLimit } from "./getCommissionLimit.ts";
import { getNominatedTotal } from "./getNominatedTotal.ts";
import { getNomination } from "./getNomination.ts";
import { getNominationPool } from "./getNominationPool.ts";
import { getPastNominatedTotal } from "./getPastNominatedTotal.ts";
import { getPastPoolVotes } from "./getPastPoolVotes.ts";
import { getPoolVotes } from "./getPoolVotes.ts";
import { getSlashedBalance } from "./getSlashedBalance.ts";
import { getSlashRecipients } from "./getSlashRecipients.ts";
import { nominate } from "./nominate.ts";
import { setCommission } from "./setCommission.ts";
import { setPoolDelegate } from "./setPoolDelegate.ts";
import { syncPool } from "./syncPool.ts";
import { unnominate } from "./unnominate.ts";
import { withdrawNomination } from "./withdrawNomination.ts";

/** `client.nominations` */
export const nominationActions = {
  addRewards,
  claimCommission,
  claimRewards,
  collectSlashed,
  compound: compoundRewards,
  get: getNomination,
  getCommissionLimit,
  getPastTotal: getPastNominatedTotal,
  getPastVotes: getPastPoolVotes,
  getPool: getNominationPool,
  getRecipients: getSlashRecipients,
  getSlashedBalance,
  getTotalAssets: getNominatedTotal,
  getVotes: getPoolVotes,
  nominate,
  setCommission,
  setDelegate: setPoolDelegate,
  sync: syncPool,
  unnominate,
  withdraw: withdrawNomination,
} as const;
