/** What an account has for a job. Amounts are units of the job's token, gas is wei. */
export type Funds = {
  readonly ledger: bigint;
  readonly wallet: bigint;
  readonly gas: bigint;
  /** Whether Jobs may move the account's Ledger balance. */
  readonly isOperator: boolean;
};

export type FundingPlan = {
  /** To be got from the faucet first. */
  readonly gift: bigint;
  readonly deposit: bigint;
  readonly needsGas: boolean;
  readonly needsOperator: boolean;
  /** What is lacking and cannot be had here; 0 when the job can be paid. */
  readonly lacking: bigint;
};

/** Enough for hundreds of transactions on a local network. */
export const LITTLE_GAS = 10n ** 17n;

export type FundingPlanParameters = {
  readonly price: bigint;
  readonly funds: Funds;
  /** Whether test money can be had. */
  readonly hasFaucet: boolean;
  /** Whether the token is one that the faucet gives. */
  readonly isGiven: boolean;
};

/** What must be done before a price can be escrowed. */
export function fundingPlan({ price, funds, hasFaucet, isGiven }: FundingPlanParameters): FundingPlan {
  const { ledger, wallet, gas, isOperator } = funds;
  const deposit = ledger >= price ? 0n : price - ledger;
  const missing = deposit > wallet ? deposit - wallet : 0n;
  return {
    gift: hasFaucet && isGiven ? missing : 0n,
    deposit,
    needsGas: hasFaucet && gas < LITTLE_GAS,
    needsOperator: !isOperator,
    lacking: hasFaucet && isGiven ? 0n : missing,
  };
}
