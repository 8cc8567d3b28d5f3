import type { Address } from "viem";
import type { Refusal } from "./PolicyRefusal.ts";
import type { Spend, SpendRequest } from "./Spend.ts";

/** Each rule that is given must hold; a rule that is not given does not limit. */
export type SpendRules = {
  /** Most units of each token in one write. A token that is not named may not be spent. */
  readonly perTransaction?: Readonly<Record<Address, bigint>>;
  /** Most units of each token that leave the account within 24 hours. A token that is not named may not be spent. */
  readonly perDay?: Readonly<Record<Address, bigint>>;
  readonly contracts?: readonly Address[];
  readonly counterparties?: readonly Address[];
  readonly tokens?: readonly Address[];
  readonly arbitrators?: readonly Address[];
  /** Seconds; from then on everything is refused. */
  readonly expiry?: number;
};

export type CheckSpendParameters = {
  readonly rules: SpendRules;
  readonly request: SpendRequest;
  /** What left the account in the 24 hours before. */
  readonly spent: readonly Spend[];
  /** Seconds. */
  readonly now: number;
};

/** The first rule that a request breaks; `undefined` if it breaks none. */
export function checkSpend({ rules, request, spent, now }: CheckSpendParameters): Refusal | undefined {
  if (rules.expiry !== undefined && now >= rules.expiry)
    return { rule: "expiry", limit: rules.expiry, asked: now };
  return (
    outside("contracts", rules.contracts, [request.contract]) ??
    outside("counterparties", rules.counterparties, request.counterparties) ??
    outside("arbitrators", rules.arbitrators, request.arbitrators) ??
    outside(
      "tokens",
      rules.tokens,
      request.spends.map(({ token }) => token),
    ) ??
    over("perTransaction", rules.perTransaction, request.spends, request.spends) ??
    over("perDay", rules.perDay, leaving(request.spends), leaving([...spent, ...request.spends]))
  );
}

type ListRule = "contracts" | "counterparties" | "tokens" | "arbitrators";

function outside(
  rule: ListRule,
  allowed: readonly Address[] | undefined,
  asked: readonly Address[],
): Refusal | undefined {
  if (allowed === undefined) return undefined;
  const stranger = asked.find((address) => !allowed.some((known) => isSame(known, address)));
  return stranger === undefined ? undefined : { rule, limit: allowed, asked: stranger };
}

function over(
  rule: "perTransaction" | "perDay",
  limits: Readonly<Record<Address, bigint>> | undefined,
  asked: readonly Spend[],
  counted: readonly Spend[],
): Refusal | undefined {
  if (limits === undefined) return undefined;
  for (const { token } of asked) {
    const limit = limitOf(limits, token);
    const total = totalOf(counted, token);
    if (total > limit) return { rule, limit, asked: total, token };
  }
  return undefined;
}

function leaving(spends: readonly Spend[]): readonly Spend[] {
  return spends.filter((spend) => spend.leaves);
}

function totalOf(spends: readonly Spend[], token: Address): bigint {
  const counted = new Set<string>();
  let total = 0n;
  for (const { token: spent, amount, reference } of spends) {
    if (!isSame(spent, token) || (reference !== undefined && counted.has(reference))) continue;
    if (reference !== undefined) counted.add(reference);
    total += amount;
  }
  return total;
}

function limitOf(limits: Readonly<Record<Address, bigint>>, token: Address): bigint {
  const entry = Object.entries(limits).find(([address]) => isSame(address, token));
  return entry === undefined ? 0n : entry[1];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
