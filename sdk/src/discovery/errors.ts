import { AinurError } from "../errors/AinurError.ts";

/** Thrown when a router already knows as many peers as it may. */
export class TooManyPeers extends AinurError {
  override name = "TooManyPeers";
  readonly limit: number;
  constructor({ limit }: { readonly limit: number }) {
    super(`The router already knows ${limit} peers, which is its limit.`);
    this.limit = limit;
  }
}

/** Thrown when a router already knows as many capabilities as it may. */
export class TooManyCapabilities extends AinurError {
  override name = "TooManyCapabilities";
  readonly limit: number;
  constructor({ limit }: { readonly limit: number }) {
    super(`The router already knows ${limit} capabilities, which is its limit.`);
    this.limit = limit;
  }
}

/** Thrown when a peer cannot be reached or answers with something else than an answer. Trying again may help. */
export class PeerUnavailable extends AinurError {
  override name = "PeerUnavailable";
  readonly peer: string;
  constructor({
    peer,
    cause,
    details,
  }: { readonly peer: string; readonly cause?: unknown; readonly details?: string }) {
    super(`The peer ${peer.slice(0, 128)} is not available.`, {
      cause,
      ...(details !== undefined && { details }),
    });
    this.peer = peer;
  }
}

/** Thrown when a number that steers discovery is outside what makes sense. */
export class DiscoveryOutOfRange extends AinurError {
  override name = "DiscoveryOutOfRange";
  readonly parameter: string;
  readonly value: number;
  constructor({
    parameter,
    value,
    range,
  }: { readonly parameter: string; readonly value: number; readonly range: string }) {
    super(`${parameter} is ${value}, but has to be ${range}.`);
    this.parameter = parameter;
    this.value = value;
  }
}

/** Thrown when an embedding has another length than the index, or is no direction. */
export class InvalidEmbedding extends AinurError {
  override name = "InvalidEmbedding";
  readonly expected: number;
  readonly actual: number;
  constructor({ expected, actual }: { readonly expected: number; readonly actual: number }) {
    super(
      `An embedding of ${actual} numbers does not fit an index of ${expected}, or one of its numbers is not finite.`,
    );
    this.expected = expected;
    this.actual = actual;
  }
}
