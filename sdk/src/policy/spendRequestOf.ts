import { type Address, isAddressEqual, numberToHex, zeroAddress } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractName } from "../client/abis.ts";
import { addressOf, type ContractCall, type WriteArgs, type WriteName } from "../client/ContractCall.ts";
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
    ) => Effect;
  };
};
type AnyRules = Readonly<
  Record<string, Readonly<Record<string, (context: Context, args: never) => Effect>> | undefined>
>;

/** What a write by `account`, or a signature that allows the same, commits. */
export function spendRequestOf(
  client: AinurClient,
  account: Address,
  call: Pick<ContractCall, "contract" | "functionName" | "args" | "to">,
): SpendRequest {
  const { contract, functionName, args, to } = call;
  const isToken = contract === "ainu" || contract === "testDollar";
  const rule = allRules[isToken ? "token" : contract]?.[functionName];
  const effect = rule?.({ client, account, target: to }, args as never) ?? {};
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
    bond: ({ client }, [, amount]) => ({
      spends: [{ token: addressOf(client, "ainu"), amount, leaves: true }],
    }),
    withdraw: (_, [, to]) => ({ gains: [to] }),
  },
  jobs: {
    open: escrow,
    openSigned: escrow,
    accept: escrow,
    reject: (_, [terms, , maxFee]) => ({ spends: [{ token: terms.token, amount: maxFee, leaves: true }] }),
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

/** The token behind a Ledger id. */
function tokenOf(id: bigint): Address {
  return numberToHex(id, { size: 20 });
}
