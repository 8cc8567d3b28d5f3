import { buyFees } from "./buyFees.ts";
import { distributeFees } from "./distributeFees.ts";
import { forwardFees } from "./forwardFees.ts";
import { getFeeAuction } from "./getFeeAuction.ts";
import { getFeeQuote } from "./getFeeQuote.ts";
import { getFeeSplit } from "./getFeeSplit.ts";
import { startFeeAuction } from "./startFeeAuction.ts";

/** `client.fees` */
export const feeActions = {
  buy: buyFees,
  distribute: distributeFees,
  forward: forwardFees,
  getAuction: getFeeAuction,
  getQuote: getFeeQuote,
  getSplit: getFeeSplit,
  start: startFeeAuction,
} as const;
