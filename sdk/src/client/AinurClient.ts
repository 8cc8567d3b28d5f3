import type { Account, Chain, Client, Transport } from "viem";
import type { ContentStore } from "../content/ContentStore.ts";
import type { Journal } from "../journal/Journal.ts";
import type { SpendPolicy } from "../policy/spendPolicy.ts";
import type { Writers } from "../write/createWriters.ts";
import type { Deployment } from "./Deployment.ts";

/** What Ainur's actions need beyond a viem client. */
export type AinurContext = {
  readonly deployment: Deployment;
  readonly store: ContentStore | undefined;
  readonly indexerUrl: string | undefined;
  readonly policy: SpendPolicy | undefined;
  readonly journal: Journal;
  /** Blocks that `waitFor` waits for, the transaction's own included. */
  readonly confirmations: number;
  /** One queue of transactions for each account. */
  readonly writers: Writers;
};

/** Any viem client that carries Ainur's context; every action takes one. */
export type AinurClient = Client<Transport, Chain, Account | undefined> & { readonly ainur: AinurContext };
