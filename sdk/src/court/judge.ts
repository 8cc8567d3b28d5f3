import PQueue from "p-queue";
import type { Account, Address, Hex } from "viem";
import { isController } from "../actions/agents/isController.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { ReorgTooDeep, watchEvents } from "../events/watchEvents.ts";
import { sleep } from "../jobs/sleep.ts";
import { storeOf } from "../jobs/storeOf.ts";
import { NotAgentController } from "../provider/serve.ts";
import { actingAccount } from "../write/actingAccount.ts";
import type { Bench } from "./Bench.ts";
import type { Evaluate } from "./Case.ts";
import type { JudgeEvent } from "./JudgeEvent.ts";
import { tendDispute } from "./tendDispute.ts";
import { voteSalt } from "./voteSalt.ts";

export type JudgeParameters = {
  /** The juror; see `ensureJuror`. */
  readonly agentId: bigint;
  /** Decides a case. It may be asked again after a restart, and should then decide the same. */
  readonly evaluate: Evaluate;
  /** Who acts for the agent; the client's account if not given. Must sign the same thing in the same way each time. */
  readonly account?: Account | Address;
  /** Whether to move on disputes whose time has passed, also those of other jurors; true by default. */
  readonly pushes?: boolean;
  /** Opens files that are encrypted for the juror. */
  readonly privateKey?: Hex;
  /** Blocks that must lie on a step before the next is taken; the client's if not given. */
  readonly confirmations?: number;
  /** Evaluations at once; 1 by default. */
  readonly concurrency?: number;
  /** Milliseconds for one attempt to evaluate; ten minutes by default, and never longer than the time to commit. */
  readonly timeout?: number;
  /** How often an evaluation that fails is tried; 3 by default. Then the vote refuses to rule. */
  readonly attempts?: number;
  /** First block that may hold a dispute; the deployment's if not given. */
  readonly fromBlock?: bigint;
  /** Ends the loop. */
  readonly signal?: AbortSignal;
  readonly log?: (event: JudgeEvent) => void;
};

const RESTART_PAUSE = 1_000;
/** Blocks read again after a lost connection, because what was told of them may have been replaced. */
const REREAD = 256n;
const TEN_MINUTES = 600_000;

/**
 * Serves the court as a juror until `signal` aborts: evaluates the disputes that its agent is drawn for, commits, reveals in
 * time, and moves disputes on whose time has passed, so that everybody is paid. All it knows comes from the chain, and
 * salts from the account's signatures, so it can be killed at any moment and started again, also between commit and reveal.
 *
 * Throws `NotAgentController`, `StoreMissing` or `SaltNotRepeatable` at the start; later errors are logged and what failed is
 * tried again.
 *
 * @example
 * await judge(client, {
 *   agentId,
 *   evaluate: async ({ job }) => (job && isRight(await job.input(), await job.output()) ? 5 : 1),
 *   signal,
 *   log: console.log,
 * });
 */
export async function judge(client: AinurClient, parameters: JudgeParameters): Promise<void> {
  const { agentId, signal = new AbortController().signal } = parameters;
  const account = actingAccount(client, parameters.account);
  storeOf(client);
  if (!(await isController(client, { agentId, account: account.address })))
    throw new NotAgentController({ agentId, account: account.address });
  await voteSalt(client, { account, disputeId: 0n, round: 0, agentId });
  const bench: Bench = {
    client,
    account,
    agentId,
    evaluate: parameters.evaluate,
    pushes: parameters.pushes ?? true,
    privateKey: parameters.privateKey,
    confirmations: parameters.confirmations ?? client.ainur.confirmations,
    timeout: parameters.timeout ?? TEN_MINUTES,
    attempts: parameters.attempts ?? 3,
    work: new PQueue({ concurrency: parameters.concurrency ?? 1 }),
    looks: new PQueue({ concurrency: 16 }),
    log: parameters.log ?? (() => undefined),
  };
  await follow(bench, signal, parameters.fromBlock);
}

/** Takes up each dispute that is opened, and drops those that the chain drops. */
async function follow(bench: Bench, signal: AbortSignal, fromBlock: bigint | undefined): Promise<void> {
  const { client, confirmations, log } = bench;
  const start = fromBlock ?? BigInt(client.ainur.deployment.startBlock);
  const tended = new Map<bigint, { readonly controller: AbortController; readonly done: Promise<void> }>();

  const take = (disputeId: bigint) => {
    if (tended.has(disputeId)) return;
    const controller = new AbortController();
    const either = AbortSignal.any([signal, controller.signal]);
    const done = tendDispute(bench, disputeId, either).finally(() => {
      if (tended.get(disputeId)?.controller === controller) tended.delete(disputeId);
    });
    tended.set(disputeId, { controller, done });
  };
  const drop = (disputeId: bigint) => {
    tended.get(disputeId)?.controller.abort(new Error(`Dispute ${disputeId} is not on the chain any more.`));
    if (tended.delete(disputeId)) log({ type: "vanished", disputeId });
  };

  for (let from = start; !signal.aborted; ) {
    try {
      const filter = { contract: "court", eventName: "DisputeOpened" } as const;
      for await (const event of watchEvents(client, { ...filter, fromBlock: from, confirmations, signal })) {
        if (event.removed) drop(event.args.disputeId);
        else take(event.args.disputeId);
        from = event.blockNumber - REREAD > start ? event.blockNumber - REREAD : start;
      }
    } catch (error) {
      if (error instanceof ReorgTooDeep) {
        for (const disputeId of [...tended.keys()]) drop(disputeId);
        from = start;
      }
      log({ type: "retrying", error, milliseconds: RESTART_PAUSE });
      await sleep(RESTART_PAUSE, signal);
    }
  }
  await Promise.all([...tended.values()].map(({ done }) => done));
}
