import PQueue from "p-queue";
import type { Hash, LocalAccount } from "viem";
import { getTransactionCount } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractCall } from "../client/ContractCall.ts";
import type { SignedTransaction } from "../journal/Journal.ts";
import { broadcast } from "./broadcast.ts";
import { OutcomeUnknown } from "./errors.ts";
import { type Draft, estimateFees, type Fees, highestFees, parseSigned, raiseFees, sign } from "./sign.ts";
import { simulate } from "./simulate.ts";

/** Called with each transaction that a write is signed as, before it is sent. */
export type OnSigned = (signed: SignedTransaction) => Promise<void>;

/** Sends one account's transactions, each nonce once and without gaps. */
export type Writer = {
  send(call: ContractCall, onSigned: OnSigned): Promise<Hash>;
  /** Sends again what an earlier process signed. `false` when it can never be mined any more. */
  resume(signed: SignedTransaction, onSigned: OnSigned): Promise<boolean>;
  /** The transaction that stands in for `hash` since its fees were raised. */
  latest(hash: Hash): Hash;
};

export type CreateWriterParameters = {
  readonly client: AinurClient;
  readonly account: LocalAccount;
  readonly maxInFlight: number;
  /** Milliseconds after which the oldest transaction in flight is sent again. */
  readonly stuckAfter: number;
};

type InFlight = {
  signed: SignedTransaction;
  readonly draft: Draft;
  readonly onSigned: OnSigned | undefined;
  fees: Fees;
  sentAt: number;
  readonly mined: PromiseWithResolvers<void>;
};

/** Milliseconds between two looks at a chain that is making progress. */
const SHORTEST_POLL = 10;
/** How often a nonce or fee that was refused is tried anew. */
const ATTEMPTS = 8;
/** What a transaction that only fills a nonce needs. */
const TRANSFER_GAS = 21_000n;
/** Mined transactions that are remembered, should the chain take them back. */
const REMEMBERED = 64;

/**
 * A queue of transactions for one key. At most `maxInFlight` are simulated or unmined at once; nonces are given one by one
 * at the moment of sending, so what fails before leaves no gap. A transaction that the network lost is sent again, with
 * higher fees if needed, at once when the chain took blocks back; a nonce that nothing holds is filled by a transfer to
 * oneself. When nothing is in flight the count is read from the chain anew, so another process may use the same key in
 * between.
 */
export function createWriter({ client, account, maxInFlight, stuckAfter }: CreateWriterParameters): Writer {
  const slots = new PQueue({ concurrency: maxInFlight });
  const sending = new PQueue({ concurrency: 1 });
  const inFlight = new Map<number, InFlight>();
  const past = new Map<number, InFlight>();
  const replaced = new Map<Hash, Hash>();
  let next: number | undefined;
  let fees: { readonly value: Promise<Fees>; readonly at: number } | undefined;
  let watching = false;
  let timer: unknown;
  let poll = SHORTEST_POLL;

  const countOf = (blockTag: "latest" | "pending") =>
    getTransactionCount(client, { address: account.address, blockTag });

  function currentFees(): Promise<Fees> {
    const now = Date.now();
    if (fees === undefined || now - fees.at > Math.max(client.pollingInterval, 1_000)) {
      fees = { value: estimateFees(client), at: now };
      fees.value.catch(() => (fees = undefined));
    }
    return fees.value;
  }

  async function sendNew(draft: Draft, onSigned: OnSigned): Promise<InFlight> {
    let offer = await currentFees();
    if (inFlight.size === 0 || next === undefined) next = await countOf("pending");
    for (let attempt = 1; ; attempt++) {
      while (inFlight.has(next)) next += 1;
      const signed = await sign(client, { account, draft, nonce: next, fees: offer });
      await onSigned(signed);
      const outcome = await broadcast(client, signed);
      if (outcome === "accepted") {
        next = signed.nonce + 1;
        return track({ signed, draft, onSigned, fees: offer });
      }
      if (attempt === ATTEMPTS) throw new OutcomeUnknown({ hash: signed.hash, cause: outcome });
      // Somebody else uses the key, or the chain was reset: ask it where we are.
      const pending = await countOf("pending");
      if (outcome === "feesTooLow" && pending <= next) {
        fees = undefined;
        offer = highestFees(await currentFees(), raiseFees(offer));
      } else if (outcome === "nonceTaken") next = Math.max(next + 1, pending);
      else next = pending;
    }
  }

  function track(entry: Pick<InFlight, "signed" | "draft" | "onSigned" | "fees">): InFlight {
    const tracked = { ...entry, sentAt: Date.now(), mined: Promise.withResolvers<void>() };
    inFlight.set(entry.signed.nonce, tracked);
    poll = SHORTEST_POLL;
    if (!watching) void watch();
    return tracked;
  }

  async function watch(): Promise<void> {
    watching = true;
    while (inFlight.size > 0) {
      await new Promise((resolve) => {
        timer = setTimeout(resolve, poll);
        keepAlive(timer, slots.size > 0);
      });
      poll = Math.min(2 * poll, client.pollingInterval);
      const count = await countOf("latest").catch(() => undefined);
      if (count === undefined) continue;
      takeBack(count);
      for (const [nonce, entry] of inFlight) {
        if (nonce >= count) continue;
        inFlight.delete(nonce);
        past.set(nonce, entry);
        entry.mined.resolve();
        poll = SHORTEST_POLL;
      }
      for (const nonce of past.keys()) if (nonce < count - REMEMBERED) past.delete(nonce);
      await sending.add(() => rescue(count)).catch(() => undefined);
    }
    watching = false;
  }

  /** Puts in flight again what the chain took back and what is in flight waits for, and has no patience with either. */
  function takeBack(count: number): void {
    const first = Math.min(...inFlight.keys());
    const dropped = [...past].filter(([nonce]) => nonce >= count);
    for (const [nonce, entry] of dropped) {
      past.delete(nonce);
      if (nonce < first) inFlight.set(nonce, entry);
    }
    if (dropped.some(([nonce]) => nonce < first)) for (const entry of inFlight.values()) entry.sentAt = 0;
  }

  /** Sends the next transaction again if the chain waits for it too long. */
  async function rescue(count: number): Promise<void> {
    const first = Math.min(...inFlight.keys());
    const oldest = inFlight.get(first);
    if (oldest === undefined || Date.now() - oldest.sentAt < stuckAfter) return;
    oldest.sentAt = Date.now();
    if (first > count && (await countOf("latest")) < first) await fill(count);
    else if ((await broadcast(client, oldest.signed)) === "feesTooLow") await reprice(oldest);
  }

  async function fill(nonce: number): Promise<void> {
    const draft: Draft = { to: account.address, data: "0x", gas: TRANSFER_GAS };
    const offer = await currentFees();
    const signed = await sign(client, { account, draft, nonce, fees: offer });
    if ((await broadcast(client, signed)) === "accepted")
      track({ signed, draft, onSigned: undefined, fees: offer });
  }

  async function reprice(entry: InFlight): Promise<void> {
    entry.fees = highestFees(await currentFees(), raiseFees(entry.fees));
    const before = entry.signed;
    const signed = await sign(client, { account, draft: entry.draft, nonce: before.nonce, fees: entry.fees });
    await entry.onSigned?.(signed);
    if ((await broadcast(client, signed)) !== "accepted") return;
    entry.signed = signed;
    replaced.set(before.hash, signed.hash);
  }

  return {
    send(call, onSigned) {
      const sent = Promise.withResolvers<Hash>();
      keepAlive(timer, true);
      void slots.add(async () => {
        try {
          const gas = await simulate(client, call, account.address);
          const { signed, mined } = await sending.add(() =>
            sendNew({ to: call.to, data: call.data, gas }, onSigned),
          );
          sent.resolve(signed.hash);
          await mined.promise;
        } catch (error) {
          sent.reject(error);
        }
      });
      return sent.promise;
    },

    resume: (signed, onSigned) =>
      sending.add(async () => {
        const rival = inFlight.get(signed.nonce);
        if (rival?.signed.hash === signed.hash) rival.sentAt = 0; // whoever asks again may know that it was lost
        if (rival !== undefined) return rival.signed.hash === signed.hash;
        const count = await countOf("latest");
        if (signed.nonce < count || signed.nonce > count + maxInFlight) return false;
        if ((await broadcast(client, signed)) !== "accepted") return false;
        track({ signed, onSigned, ...parseSigned(signed) });
        return true;
      }),

    latest(hash) {
      let current = hash;
      for (let later = replaced.get(current); later !== undefined; later = replaced.get(current))
        current = later;
      return current;
    },
  };
}

/** In Node, a process may end while its last transactions are unmined, but not while writes wait for their turn. */
function keepAlive(timer: unknown, held: boolean): void {
  if (typeof timer !== "object" || timer === null || !("ref" in timer) || !("unref" in timer)) return;
  const change = held ? timer.ref : timer.unref;
  if (typeof change === "function") change.call(timer);
}
