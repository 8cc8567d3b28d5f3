import type { Address } from "viem";
import type { JobStatus } from "../../sdk/src/index.ts";
import type { TrustBooks } from "./TrustBooks.ts";

/** What one source says of an economy. Amounts are units of their token; bonds are AINU wei. */
export type Books = {
  readonly balances: readonly {
    readonly owner: Address;
    readonly token: Address;
    readonly balance: bigint;
  }[];
  readonly tokens: readonly {
    readonly token: Address;
    /** What the Ledger holds: its balance, or the sum of its accounts. */
    readonly held: bigint;
    /** Protocol fees that nobody has collected yet. */
    readonly fees: bigint;
  }[];
  readonly jobs: readonly {
    readonly jobId: bigint;
    /** The id that the terms hash to. */
    readonly termsId: bigint;
    readonly status: JobStatus;
    /** Milestones, fees included. */
    readonly paid: bigint;
  }[];
  readonly agents: readonly {
    readonly agentId: bigint;
    readonly score: number;
    readonly completed: number;
    readonly failed: number;
    readonly feedbacks: number;
    readonly bonded: bigint;
    readonly locked: bigint;
  }[];
  /** Where the money of finished jobs went; the contracts' storage does not remember it. */
  readonly payouts?: readonly {
    readonly jobId: bigint;
    readonly toPayee: bigint;
    readonly fee: bigint;
    readonly toClient: bigint;
  }[];
  readonly trust: TrustBooks;
  /** Jobs by where they stand. */
  readonly totals: Readonly<Partial<Record<JobStatus, number>>> & { readonly opened: number };
};

/** The same as named figures, which can be compared: two words name what, the rest which. */
export function figuresOf(books: Books): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const put = (name: string, rows: readonly Readonly<Record<string, unknown>>[], keys: readonly string[]) => {
    for (const row of rows) {
      const key = keys.map((column) => String(row[column]).toLowerCase()).join(" ");
      for (const [column, value] of Object.entries(row)) {
        if (!keys.includes(column) && value !== undefined)
          figures.set(`${name}.${column} ${key}`, String(value));
      }
    }
  };
  // An account that never had anything is the same as none.
  const filled = books.balances.filter(({ balance }) => balance > 0n);
  put("ledger", filled, ["owner", "token"]);
  put("token", books.tokens, ["token"]);
  put("job", books.jobs, ["jobId"]);
  put("agent", books.agents, ["agentId"]);
  put("payout", books.payouts ?? [], ["jobId"]);
  const { trust } = books;
  put("nominations", trust.nominationPools, ["agentId"]);
  put("nomination", trust.nominations, ["agentId", "nominator"]);
  put("offender", trust.offenders, ["agentId"]);
  put("juror", trust.jurors, ["agentId"]);
  put("dispute", trust.disputes, ["disputeId"]);
  put("seat", trust.seats, ["disputeId", "round", "seat"]);
  put("vote", trust.votes ?? [], ["disputeId", "round", "seat"]);
  put("pool", trust.insurancePools, ["pool"]);
  put("cover", trust.covers, ["jobId", "pool"]);
  put("waiting", trust.waiting ?? [], ["account"]);
  for (const [status, count] of Object.entries(books.totals)) {
    if (count > 0) figures.set(`total.${status.toLowerCase()} jobs`, String(count));
  }
  return figures;
}
