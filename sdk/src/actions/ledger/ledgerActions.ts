import { deposit } from "./deposit.ts";
import { depositWithAuthorization } from "./depositWithAuthorization.ts";
import { depositWithPermit } from "./depositWithPermit.ts";
import { getLedgerBalance } from "./getLedgerBalance.ts";
import { getOperatorNonce } from "./getOperatorNonce.ts";
import { invalidateNonce } from "./invalidateNonce.ts";
import { isOperator } from "./isOperator.ts";
import { setOperator } from "./setOperator.ts";
import { setOperatorBySig } from "./setOperatorBySig.ts";
import { signDepositAuthorization } from "./signDepositAuthorization.ts";
import { signOperator } from "./signOperator.ts";
import { transferBalance } from "./transferBalance.ts";
import { withdraw } from "./withdraw.ts";

/** `client.ledger` */
export const ledgerActions = {
  deposit,
  depositWithAuthorization,
  depositWithPermit,
  getBalance: getLedgerBalance,
  getOperatorNonce,
  invalidateNonce,
  isOperator,
  setOperator,
  setOperatorBySig,
  signDepositAuthorization,
  signOperator,
  transfer: transferBalance,
  withdraw,
} as const;
