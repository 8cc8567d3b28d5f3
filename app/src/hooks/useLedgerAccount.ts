import type { Address } from "viem";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { optional, toAddress, toHex } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`
  query LedgerAccount($owner: String!) {
    ledgerAccounts(where: { owner: $owner }, limit: 100, orderBy: "balance", orderDirection: "desc") {
      items { token balance }
    }
    ledgerMovements(
      where: { OR: [{ from: $owner }, { to: $owner }] }
      limit: 15
      orderBy: "id"
      orderDirection: "desc"
    ) {
      items { id kind token from to amount cause jobId time transaction }
    }
  }
`);

/** What an account has in the Ledger, and its last movements. */
export function useLedgerAccount(owner: Address | undefined) {
  return useIndexer({
    name: "ledgerAccount",
    document,
    variables: { owner: owner?.toLowerCase() ?? "" },
    select,
    enabled: owner !== undefined,
  });
}

export type LedgerMovement = NonNullable<ReturnType<typeof useLedgerAccount>["data"]>["movements"][number];

function select({ ledgerAccounts, ledgerMovements }: ResultOf<typeof document>) {
  return {
    balances: ledgerAccounts.items.map(({ token, balance }) => ({
      token: toAddress(token),
      balance: BigInt(balance),
    })),
    movements: ledgerMovements.items.map((row) => ({
      id: row.id,
      kind: row.kind,
      token: toAddress(row.token),
      from: optional(row.from, toAddress),
      to: optional(row.to, toAddress),
      amount: BigInt(row.amount),
      cause: row.cause,
      jobId: optional(row.jobId, BigInt),
      time: Number(row.time),
      transaction: toHex(row.transaction),
    })),
  };
}
