import type { Event } from "ponder:registry";

/** Where an event stands in the chain: for rows that never change. */
export function originOf({ block, transaction, log }: Pick<Event, "block"> & EventPlace) {
  return {
    block: block.number,
    time: block.timestamp,
    transaction: transaction.hash,
    logIndex: log.logIndex,
  };
}

/** When an event happened: for rows that change. */
export function changedAt({ block }: Pick<Event, "block">) {
  return { block: block.number, time: block.timestamp };
}

type EventPlace = Pick<Extract<Event, { log: unknown }>, "transaction" | "log">;
