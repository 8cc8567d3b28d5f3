import { cancelRedeem } from "./cancelRedeem.ts";
import { createPool } from "./createPool.ts";
import { depositCapital } from "./depositCapital.ts";
import { getCapacity } from "./getCapacity.ts";
import { getCover } from "./getCover.ts";
import { getExposure } from "./getExposure.ts";
import { getMaxRedeem } from "./getMaxRedeem.ts";
import { getPoolManager } from "./getPoolManager.ts";
import { getPoolSettings } from "./getPoolSettings.ts";
import { getPoolShares } from "./getPoolShares.ts";
import { getPoolState } from "./getPoolState.ts";
import { getRedeemRequest } from "./getRedeemRequest.ts";
import { getRedemptionWindow } from "./getRedemptionWindow.ts";
import { isInsurancePool } from "./isInsurancePool.ts";
import { previewRedeem } from "./previewRedeem.ts";
import { quoteCover } from "./quoteCover.ts";
import { recoverPayout } from "./recoverPayout.ts";
import { redeemShares } from "./redeemShares.ts";
import { requestRedeem } from "./requestRedeem.ts";
import { setPoolManager } from "./setPoolManager.ts";
import { setPremiumRate } from "./setPremiumRate.ts";

/** `client.insurance` */
export const insuranceActions = {
  cancelRedeem,
  createPool,
  deposit: depositCapital,
  getCapacity,
  getCover,
  getExposure,
  getManager: getPoolManager,
  getMaxRedeem,
  getRedeemRequest,
  getRedemptionWindow,
  getSettings: getPoolSettings,
  getShares: getPoolShares,
  getState: getPoolState,
  isPool: isInsurancePool,
  previewRedeem,
  quote: quoteCover,
  recover: recoverPayout,
  redeem: redeemShares,
  requestRedeem,
  setManager: setPoolManager,
  setRate: setPremiumRate,
} as const;
