import PQueue from "p-queue";
import { type Account, type Address, type Hex, isAddressEqual } from "viem";
import { capabilityId } from "../actions/agents/capabilityId.ts";
import { isController } from "../actions/agents/isController.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { AinurError } from "../errors/AinurError.ts";
import { ReorgTooDeep, watchEvents } from "../events/watchEvents.ts";
import { sleep } from "../jobs/sleep.ts";
import { storeOf } from "../jobs/storeOf.ts";
import { actingAccount } from "../write/actingAccount.ts";
import type { Handler } from "./Handler.ts";
import { keepListed } from "./keepListed.ts";
import { offeredPrices } from "./offeredPrices.ts";
import type { ProviderEvent } from "./ProviderEvent.ts";
import { type ProviderPolicy, resolvePolicy } from "./ProviderPolicy.ts";
import { directActs, type Relayer, relayedActs } from "./providerActs.ts";
import type { Service, TendedJob } from "./Service.ts";
import { tendJob } from "./tendJob.ts";

export type ServeParameters = {
  readonly agentId: bigint;
  /** Such as `data.profile`. */
  readonly capability: string;
  readonly handler: Handler;
  /** Who acts for the agent; the client's account if not given. */
  readonly account?: Account | Address;
  /** What is taken on; see the defaults of each limit. */
  readonly policy?: ProviderPolicy;
  /** A rule of one's own, asked after the policy has agreed: true, or why not. */
  readonly accept?: Service["accept"];
  /** Asked once about each rejection; by default it is let be. */
  readonly onRejected?: Service["onRejected"];
  /**
   * Offers that are ended on the chain when they are not taken, which costs gas and returns the client's money at once. By default
   * insured ones: as long as they are open their cover counts against the agent's cap in the pool. Not with a relayer.
   */
  readonly declines?: Service["declines"];
  /**
   * Answers a challenge to a ruling that nobody else has answered, where it would take something from us: in all rounds of a job up
   * to `budget`, in units of its token, or else up to what the challenge would take of price and bond. The post is deposited from
   * the account's tokens where its Ledger balance has too few, and comes back if the next round gives us right. Not with a relayer.
   */
  readonly defend?: Service["defend"];
  /** Sends accept and submit by signature for an account without gas. Heartbeats and conceding stay its owner's business. */
  readonly relayer?: Relayer;
  /** Opens encrypted inputs; without it they are declined. */
  readonly privateKey?: Hex;
  /** Blocks that must lie on a step before the next is taken; the client's if not given. */
  readonly confirmations?: number;
  /** Handlers at once; 2 by default. */
  readonly concurrency?: number;
  /** Milliseconds for one attempt of the handler; two minutes by default. */
  readonly timeout?: number;
  /**
   * Milliseconds after which a transaction that is not as deep as `confirmations` is looked for, and sent anew if the network
   * has lost it; five seconds by default.
   */
  readonly lostAfter?: number;
  /** How often a handler that fails is tried; 3 by default. */
  readonly attempts?: number;
  /**
   * Does the work before it accepts the job, for work that costs little: an input that cannot be worked on is then declined,
   * which harms nobody, where it would have to be conceded after. Off by default, because a client may still cancel.
   */
  readonly workFirst?: boolean;
  /** First block that may hold a job; the deployment's if not given. */
  readonly fromBlock?: bigint;
  /** Ends the loop. */
  readonly signal?: AbortSignal;
  readonly log?: (event: ProviderEvent) => void;
};

/** Thrown when an account that does not act for an agent is to serve it. */
export class NotAgentController extends AinurError {
  override name = "NotAgentController";
  readonly agentId: bigint;
  readonly account: Address;
  constructor({ agentId, account }: { readonly agentId: bigint; readonly account: Address }) {
    super(`${account} does not act for agent ${agentId}.`);
    this.agentId = agentId;
    this.account = account;
  }
}

const RESTART_PAUSE = 1_000;
/** Blocks read again after a lost connection, because what was told of them may have been replaced. */
const REREAD = 256n;

/**
 * Serves a capability of an agent until `signal` aborts: accepts the jobs that fit its policy, works on them, submits, defends
 * rulings in its favour and claims what silence or a ruling gives it. All it knows comes from the chain and the client's
 * journal, so it can be stopped or killed at any moment and started again: nothing is lost or done twice.
 *
 * An accepted input that the handler refuses by an error named `BadInput`, or that fails at every attempt, ends with
 * `concede`: the client is refunded at once, and the agent's score suffers. `workFirst` spares cheap handlers that.
 *
 * Throws `NotAgentController` or `StoreMissing` at the start; later errors are logged and what failed is tried again.
 *
 * @example
 * await serve(client, { agentId, capability: "data.profile", handler, signal, log: console.log });
 */
export async function serve(client: AinurClient, parameters: ServeParameters): Promise<void> {
  const { agentId, capability, signal = new AbortController().signal, log = () => undefined } = parameters;
  const account = actingAccount(client, parameters.account);
  storeOf(client);
  if (!(await isController(client, { agentId, account: account.address })))
    throw new NotAgentController({ agentId, account: account.address });
  const { concurrency = 2, relayer } = parameters;
  const policy = resolvePolicy(parameters.policy ?? {}, {
    account: account.address,
    court: addressOf(client, "court"),
  });
  const prices = policy.prices ?? (await offeredPrices(client, { agentId, capability }));
  const service: Service = {
    client,
    account,
    agentId,
    capability,
    handler: parameters.handler,
    policy: { ...policy, ...(prices !== undefined && { prices }) },
    accept: parameters.accept ?? (() => true),
    onRejected: parameters.onRejected ?? (() => undefined),
    declines: parameters.declines ?? "insured",
    defend: parameters.defend ?? {},
    acts: relayer === undefined ? directActs(client, account) : relayedActs(client, account, relayer),
    privateKey: parameters.privateKey,
    confirmations: parameters.confirmations ?? client.ainur.confirmations,
    timeout: parameters.timeout ?? 120_000,
    lostAfter: parameters.lostAfter ?? 5_000,
    attempts: parameters.attempts ?? 3,
    workFirst: parameters.workFirst ?? false,
    work: new PQueue({ concurrency }),
    decisions: new PQueue({ concurrency: Math.max(concurrency, 4) }),
    looks: new PQueue({ concurrency: 16 }),
    log,
  };
  const following = follow(service, signal, parameters.fromBlock);
  await Promise.all([following, service.acts.isDirect ? keepListed(service, signal) : undefined]);
}

/** Takes up each job that is opened for the agent, and drops those that the chain drops. */
async function follow(service: Service, signal: AbortSignal, fromBlock: bigint | undefined): Promise<void> {
  const { client, agentId, confirmations, log } = service;
  const start = fromBlock ?? BigInt(client.ainur.deployment.startBlock);
  const tended = new Map<bigint, { readonly controller: AbortController; readonly done: Promise<void> }>();

  const take = (job: TendedJob) => {
    if (tended.has(job.jobId)) return;
    const controller = new AbortController();
    const either = AbortSignal.any([signal, controller.signal]);
    const done = tendJob(service, job, either).finally(() => {
      if (tended.get(job.jobId)?.controller === controller) tended.delete(job.jobId);
    });
    tended.set(job.jobId, { controller, done });
  };
  const drop = (jobId: bigint) => {
    tended.get(jobId)?.controller.abort(new Error(`Job ${jobId} is not on the chain any more.`));
    if (tended.delete(jobId)) log({ type: "vanished", jobId });
  };

  for (let from = start; !signal.aborted; ) {
    try {
      const filter = { contract: "jobs", eventName: "JobOpened", args: { agentId } } as const;
      for await (const event of watchEvents(client, { ...filter, fromBlock: from, confirmations, signal })) {
        const { jobId, terms } = event.args;
        if (event.removed) drop(jobId);
        else if (isOurs(service, { jobId, terms })) take({ jobId, terms });
        from = event.blockNumber - REREAD > start ? event.blockNumber - REREAD : start;
      }
    } catch (error) {
      if (error instanceof ReorgTooDeep) {
        for (const jobId of [...tended.keys()]) drop(jobId);
        from = start;
      }
      log({ type: "retrying", error, milliseconds: RESTART_PAUSE });
      await sleep(RESTART_PAUSE, signal);
    }
  }
  await Promise.all([...tended.values()].map(({ done }) => done));
}

function isOurs({ capability, account }: Service, { terms }: TendedJob): boolean {
  return terms.capability === capabilityId(capability) && isAddressEqual(terms.provider, account.address);
}
