import { type Address, isAddressEqual, numberToHex, zeroAddress } from "viem";
import { getDepositUnit } from "../actions/court/getDepositUnit.ts";
import { getDispute } from "../actions/court/getDispute.ts";
import { getPoolSettings } from "../actions/insurance/getPoolSettings.ts";
import type { CoverOrder } from "../actions/jobs/openInsuredJob.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractName } from "../client/abis.ts";
import { addressOf, type ContractCall, type WriteArgs, type WriteName } from "../client/ContractCall.ts";
import { readAction } from "../client/readAction.ts";
import { type JobTerms, jobDomainOf, jobIdOf } from "../signing/jobTypedData.ts";
import type { Spend, SpendRequest } from "./Spend.ts";

type Context = { readonly client: AinurClient; readonly account: Address; readonly target: Address };
type Effect = {
  readonly spends?: readonly Spend[];
  /** Who is given money, or power over it. */
  readonly gains?: readonly Address[];
  readonly arbitrators?: readonly Address[];
};
type Rules = {
  readonly [name in ContractName]?: {
    readonly [functionName in WriteName<name>]?: (
      context: Context,
      args: WriteArgs<name, functionName>,
    ) => Effect | Promise<Effect>;
  };
};
type AnyRule = (context: Context, args: never) => Effect | Promise<Effect>;
type AnyRules = Readonly<Record<string, Readonly<Record<string, AnyRule>> | undefined>>;

/** What a write by `account`, or a signature that allows the same, commits. */
export async function spendRequestOf(
  client: AinurClient,
  account: Address,
  call: Pick<ContractCall, "contract" | "functionName" | "args" | "to">,
): Promise<SpendRequest> {
  const { contract, functionName, args, to } = call;
  const isToken = contract === "ainu" || contract === "testDollar";
  const rule = allRules[isToken ? "token" : contract]?.[functionName];
  const effect = (await rule?.({ client, account, target: to }, args as never)) ?? {};
  const { spends = [], gains = [], arbitrators = [] } = effect;
  const modules = Object.values(client.ainur.deployment.contracts);
  return {
    contract: to,
    spends,
    counterparties: gains.filter(
      (gainer) => ![account, ...modules].some((own) => isAddressEqual(own, gainer)),
    ),
    arbitrators: arbitrators.filter((arbitrator) => arbitrator !== zeroAddress),
  };
}

/** Functions that are not listed commit nothing of their caller's. */
const rules: Rules = {
  ledger: {
    deposit: (context, [token, amount, to]) => move(context, token, amount, to),
    depositWithPermit: (context, [token, amount, to]) => move(context, token, amount, to),
    depositWithAuthorization: (context, [token, from, to, amount]) =>
      moveFrom(context, token, amount, from, to),
    withdraw: (context, [token, amount, to]) => move(context, token, amount, to),
    transfer: (context, [to, id, amount]) => move(context, tokenOf(id), amount, to),
    transferFrom: (context, [from, to, id, amount]) => moveFrom(context, tokenOf(id), amount, from, to),
    approve: (_, [spender]) => ({ gains: [spender] }),
    setOperator: (_, [operator, approved]) => (approved ? { gains: [operator] } : {}),
  },
  token: {
    approve: (_, [spender]) => ({ gains: [spender] }),
    transfer: (context, [to, amount]) => move(context, context.target, amount, to),
    transferFrom: (context, [from, to, amount]) => moveFrom(context, context.target, amount, from, to),
  },
  agentRegistry: {
    approve: (_, [spender]) => ({ gains: [spender] }),
    setApprovalForAll: (_, [operator, approved]) => (approved ? { gains: [operator] } : {}),
    transferFrom: (_, [, to]) => ({ gains: [to] }),
    safeTransferFrom: (_, [, to]) => ({ gains: [to] }),
  },
  staking: {
    bond: (context, [, amount]) => stake(context, amount),
    withdraw: (_, [, to]) => ({ gains: [to] }),
  },
  nominations: {
    nominate: (context, [, amount]) => stake(context, amount),
    addRewards: (context, [amount]) => stake(context, amount),
    withdraw: (_, [, to]) => ({ gains: [to] }),
    claimRewards: (_, [, to]) => ({ gains: [to] }),
    claimCommission: (_, [, to]) => ({ gains: [to] }),
  },
  feeAuction: {
    buy: (context, [, , maxPrice]) => stake(context, maxPrice),
  },
  court: {
    optIn: async (context, [, units]) =>
      stake(context, BigInt(units) * (await getDepositUnit(context.client))),
    withdrawDeposit: (_, [, to]) => ({ gains: [to] }),
    challenge: (context, [disputeId, , maxCost]) => appeal(context, disputeId, maxCost),
    defend: (context, [disputeId, maxCost]) => appeal(context, disputeId, maxCost),
  },
  insurancePool: {
    deposit: (context, [amount, receiver]) => invest(context, amount, receiver),
    mint: async (context, [shares, receiver]) =>
      invest(context, await previewMint(context, shares), receiver),
    recover: (context, [, amount]) => invest(context, amount),
    redeem: (_, [, receiver]) => ({ gains: [receiver] }),
    withdraw: (_, [, receiver]) => ({ gains: [receiver] }),
    approve: (_, [spender]) => ({ gains: [spender] }),
    transfer: (context, [to, amount]) => move(context, context.target, amount, to),
    transferFrom: (context, [from, to, amount]) => moveFrom(context, context.target, amount, from, to),
    setManager: (_, [manager]) => ({ gains: [manager] }),
  },
  jobs: {
    open: escrow,
    openSigned: escrow,
    accept: escrow,
    openInsured: insuredEscrow,
    reject: (_, [terms, , , , maxFee]) => ({
      spends: [{ token: terms.token, amount: maxFee, leaves: true }],
    }),
    contest: (_, [terms, , maxFee]) => ({ spends: [{ token: terms.token, amount: maxFee, leaves: true }] }),
  },
};
const allRules: AnyRules = rules;

function move({ account }: Context, token: Address, amount: bigint, to: Address): Effect {
  return { spends: [{ token, amount, leaves: !isAddressEqual(to, account) }], gains: [to] };
}

/** What somebody else pays is his own affair. */
function moveFrom(context: Context, token: Address, amount: bigint, from: Address, to: Address): Effect {
  return isAddressEqual(from, context.account) ? move(context, token, amount, to) : {};
}

/** The client escrows the price. The provider's bond was counted when it was bonded. */
function escrow({ client, account }: Context, [terms]: readonly [JobTerms, ...unknown[]]): Effect {
  const { client: payer, provider, token, price, arbitrator } = terms;
  if (!isAddressEqual(account, payer)) return { gains: [payer], arbitrators: [arbitrator] };
  const reference = `job:${jobIdOf(jobDomainOf(client), terms)}`;
  return {
    spends: [{ token, amount: price, leaves: true, reference }],
    gains: [provider],
    arbitrators: [arbitrator],
  };
}

/** Whoever opens an insured job is its client, and pays the premium to the pool. */
function insuredEscrow(
  context: Context,
  [terms, order]: readonly [JobTerms, CoverOrder, ...unknown[]],
): Effect {
  const { spends = [], gains = [], ...rest } = escrow(context, [terms]);
  const premium = { token: terms.token, amount: order.maxPremium, leaves: true };
  return { spends: [...spends, premium], gains: [...gains, order.pool], ...rest };
}

/** AINU that is given or risked. */
function stake({ client }: Context, amount: bigint): Effect {
  return { spends: [{ token: addressOf(client, "ainu"), amount, leaves: true }] };
}

/** A side of an appeal posts in the token that the dispute is paid in. */
async function appeal({ client }: Context, disputeId: bigint, amount: bigint): Promise<Effect> {
  const { feeToken: token } = await getDispute(client, { disputeId });
  return { spends: [{ token, amount, leaves: true }] };
}

/** Money that goes to an insurance pool, and who has the shares of it. */
async function invest({ client, target }: Context, amount: bigint, receiver?: Address): Promise<Effect> {
  const { asset: token } = await getPoolSettings(client, { pool: target });
  const gains = receiver === undefined ? [target] : [target, receiver];
  return { spends: [{ token, amount, leaves: true }], gains };
}

function previewMint({ client, target: address }: Context, shares: bigint): Promise<bigint> {
  return readAction(client, {
    contract: "insurancePool",
    address,
    functionName: "previewMint",
    args: [shares],
  });
}

/** The token behind a Ledger id. */
function tokenOf(id: bigint): Address {
  return numberToHex(id, { size: 20 });
}
