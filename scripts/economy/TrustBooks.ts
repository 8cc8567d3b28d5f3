import type { Address } from "viem";

/** What one source says of nominations, the court and insurance. What a source does not know is absent. */
export type TrustBooks = {
  /** Amounts are AINU wei. */
  readonly nominationPools: readonly {
    readonly agentId: bigint;
    readonly assets: bigint;
    readonly shares: bigint;
    readonly leavingAssets: bigint;
    /** Went to nominators so far. */
    readonly rewarded?: bigint;
    readonly slashed?: bigint;
  }[];
  readonly nominations: readonly {
    readonly agentId: bigint;
    readonly nominator: Address;
    readonly shares: bigint;
    /** What they are worth. */
    readonly assets?: bigint;
    readonly claimed?: bigint;
  }[];
  /** What offences have cost an agent, in AINU wei, and left of its nominations. */
  readonly offenders: readonly {
    readonly agentId: bigint;
    readonly factor: bigint;
    readonly toVictims?: bigint;
    readonly penalties?: bigint;
  }[];
  readonly jurors: readonly {
    readonly agentId: bigint;
    readonly units: number;
    /** What is left of it, in AINU wei. */
    readonly deposit: bigint;
    readonly seats: number;
    readonly slashed?: bigint;
    readonly rewards?: bigint;
  }[];
  readonly disputes: readonly {
    readonly disputeId: bigint;
    readonly ruling: number;
    readonly jobId: bigint;
  }[];
  /** Seats of disputes that the court still keeps; see `lastDisputes`. */
  readonly seats: readonly Place[];
  /** What became of each seat ever: the fee in units of the token, reward and slash in AINU wei. */
  readonly votes?: readonly (Place & {
    readonly fee: bigint;
    readonly reward: bigint;
    readonly slashed: bigint;
  })[];
  /** Amounts are units of the asset. */
  readonly insurancePools: readonly {
    readonly pool: Address;
    readonly assets: bigint;
    readonly shares: bigint;
    readonly sharesAside: bigint;
    readonly openCover: bigint;
    readonly premiums?: bigint;
    readonly payouts: bigint;
    readonly rate: bigint;
  }[];
  readonly covers: readonly {
    readonly jobId: bigint;
    readonly pool: Address;
    /** What is insured now: nothing once the job is over. */
    readonly open: bigint;
    readonly premium?: bigint;
    readonly paid?: bigint;
  }[];
  /** AINU wei that wait to be collected. */
  readonly waiting?: readonly { readonly account: "penalties"; readonly amount: bigint }[];
};

/** A seat, who has it, and the vote that was shown, 0 if none was. */
type Place = {
  readonly disputeId: bigint;
  readonly round: number;
  readonly seat: number;
  readonly agentId: bigint;
  readonly choice: number;
};
