import { approveToken } from "./approveToken.ts";
import { getAinuValue } from "./getAinuValue.ts";
import { getAllowance } from "./getAllowance.ts";
import { getRate } from "./getRate.ts";
import { getTokenBalance } from "./getTokenBalance.ts";
import { getTokenMetadata } from "./getTokenMetadata.ts";
import { mintTestDollar } from "./mintTestDollar.ts";
import { signPermit } from "./signPermit.ts";
import { transferToken } from "./transferToken.ts";

/** `client.token` */
export const tokenActions = {
  approve: approveToken,
  getAinuValue,
  getAllowance,
  getBalance: getTokenBalance,
  getMetadata: getTokenMetadata,
  getRate,
  mint: mintTestDollar,
  signPermit,
  transfer: transferToken,
} as const;
