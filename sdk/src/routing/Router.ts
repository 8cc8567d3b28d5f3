import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/**
 * What a hop from a node to one of its neighbours teaches the node, about requests for one target. Times are in steps of
 * the simulator, milliseconds between real peers, or any other unit that all of them share.
 */
export type Hop = {
  /** For which target: a destination or a capability. */
  target: number;
  /** Place of the neighbour in the node's list. */
  slot: number;
  /** How long the request waited at the node before it was handed on; 0 where it is not the node that handed it on. */
  waited: number;
  /** How long a request waits at the neighbour; 0 where it is the target, which serves at once. */
  queued: number;
  /** How long the way to the neighbour took. */
  transit: number;
  /** What the neighbour says is still ahead of the request once it has it; 0 where it is the target. */
  remaining: number;
  /** How much the neighbour trusts `remaining`: 0 to 1, and 1 where it is the target. */
  confidence: number;
  now: number;
};

/** What a node knows when it is asked what is still ahead of a request. */
export type Question = {
  target: number;
  /** How long a request that reaches the node next would wait in its queue. */
  backlog: number;
  now: number;
};

/**
 * How one node learns to which of its neighbours it hands requests. It knows what its neighbours tell it and nothing else.
 * Targets and slots are dense numbers; hops and questions are reused by callers, so a router keeps none of them.
 */
export interface Router {
  /** Whether every neighbour is asked before each decision ("full echo"), rather than only the one that was chosen. */
  readonly asksAll: boolean;
  /** The slot of the neighbour to hand a request for `target` to; -1 when there is none. */
  choose(target: number, now: number): number;
  /** The estimate by which it chooses: what a request still takes by way of a neighbour; infinite where there is no way. */
  cost(slot: number, target: number, now: number): number;
  /** What this node tells a neighbour who asks: how much is still ahead of a request that it takes. */
  remaining(question: Question): number;
  /** How much this node trusts that number: 0 to 1. */
  confidence(target: number, now: number): number;
  /** Learns from a neighbour's answer about a target (forward exploration). */
  answered(hop: Hop): void;
  /** Learns about a request's source from the neighbour that handed the request over (backward exploration). */
  received(hop: Hop): void;
  /** How long after an announcement to its neighbours the next one follows; 0 where it makes none. */
  readonly period: number;
  /** What this node now tells all its neighbours, with the wait in its queue. The caller copies it. */
  announce(backlog: number, now: number): Float64Array;
  /** Learns from what a neighbour announced. */
  heard(slot: number, announcement: Float64Array, now: number): void;
  /** Takes a neighbour into account that was not there or was down. */
  linkUp(slot: number): void;
  /** Leaves a neighbour out of choices until `linkUp`. */
  linkDown(slot: number): void;
}

export type RouterParameters = {
  /** How many neighbours the node can have. */
  readonly slots: number;
  readonly targets: number;
  /** The targets that the node itself is or serves; may change. */
  readonly local: ReadonlySet<number>;
  /** Decides between equals. */
  readonly random: RandomGenerator;
};

/** Makes the router of one node. */
export type RouterFactory = (parameters: RouterParameters) => Router;
