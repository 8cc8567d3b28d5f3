import type { Account, Chain, Client, Transport } from "viem";
import { agentActions } from "../actions/agents/agentActions.ts";
import { coalitionActions } from "../actions/coalitions/coalitionActions.ts";
import { courtActions } from "../actions/court/courtActions.ts";
import { feeActions } from "../actions/fees/feeActions.ts";
import { insuranceActions } from "../actions/insurance/insuranceActions.ts";
import { jobActions } from "../actions/jobs/jobActions.ts";
import { ledgerActions } from "../actions/ledger/ledgerActions.ts";
import { nominationActions } from "../actions/nominations/nominationActions.ts";
import { reputationActions } from "../actions/reputation/reputationActions.ts";
import { stakingActions } from "../actions/staking/stakingActions.ts";
import { tokenActions } from "../actions/tokens/tokenActions.ts";
import type { ContentStore } from "../content/ContentStore.ts";
import { eventActions } from "../events/eventActions.ts";
import type { Journal } from "../journal/Journal.ts";
import { memoryJournal } from "../journal/memoryJournal.ts";
import type { SpendPolicy } from "../policy/spendPolicy.ts";
import { createWriters } from "../write/createWriters.ts";
import type { AinurClient, AinurContext } from "./AinurClient.ts";
import { bindActions } from "./bindActions.ts";
import { type Deployment, deploymentOf } from "./Deployment.ts";

export type AinurConfig = {
  /** Defaults to the known deployment on the client's chain. */
  readonly deployment?: Deployment;
  /** Where specifications and deliverables are kept. */
  readonly store?: ContentStore;
  /** GraphQL endpoint of an indexer. */
  readonly indexerUrl?: string;
  readonly policy?: SpendPolicy;
  /** Most unmined transactions of one account; 16 by default. */
  readonly maxInFlight?: number;
  /** Milliseconds after which an unmined transaction is sent again; 10,000 by default. */
  readonly stuckAfter?: number;
  /** Remembers idempotency keys and the day's spending; in memory by default. */
  readonly journal?: Journal;
  /** Blocks that `waitFor` waits for, the transaction's own included; 1 by default. */
  readonly confirmations?: number;
};

/**
 * Extends any viem client that has a chain, such as the one of a connected wallet, by Ainur's actions.
 *
 * @example
 * const client = createWalletClient({ account, chain, transport }).extend(ainurActions());
 */
export function ainurActions({
  deployment,
  store,
  indexerUrl,
  policy,
  maxInFlight = 16,
  stuckAfter = 10_000,
  journal = memoryJournal(),
  confirmations = 1,
}: AinurConfig = {}) {
  return (client: Client<Transport, Chain, Account | undefined>) => {
    const ainur: AinurContext = {
      deployment: deployment ?? deploymentOf(client.chain.id),
      store,
      indexerUrl,
      policy,
      journal,
      confirmations,
      writers: createWriters({ maxInFlight, stuckAfter }),
    };
    const bound: AinurClient = { ...client, ainur };
    return {
      ainur,
      agents: bindActions(bound, agentActions),
      coalitions: bindActions(bound, coalitionActions),
      court: bindActions(bound, courtActions),
      fees: bindActions(bound, feeActions),
      insurance: bindActions(bound, insuranceActions),
      jobs: bindActions(bound, jobActions),
      ledger: bindActions(bound, ledgerActions),
      nominations: bindActions(bound, nominationActions),
      reputation: bindActions(bound, reputationActions),
      staking: bindActions(bound, stakingActions),
      token: bindActions(bound, tokenActions),
      ...eventActions(bound),
    };
  };
}
