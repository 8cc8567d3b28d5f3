// Votes of the connected account, in a module of its own that is loaded when the first is cast.
import { committedChoice, voteSalt } from "@ainur/sdk";
import type { Hash, Hex } from "viem";
import type { AppClient } from "../chain/appClient.ts";

export type BallotParameters = {
  readonly client: AppClient;
  readonly disputeId: bigint;
  readonly round: number;
  readonly seat: number;
  readonly agentId: bigint;
};

/** Thrown when a vote was committed by another account or with another salt. */
export class UnknownVote extends Error {
  override name = "UnknownVote";
  constructor() {
    super("This vote was not committed with this account's own salt.");
  }
}

/** Commits to a choice. The salt comes of the account's signature, so that nothing has to be kept until it is revealed. */
export async function commitBallot({
  client,
  choice,
  ...ballot
}: BallotParameters & { readonly choice: number }): Promise<Hash> {
  const { disputeId, round, seat, agentId } = ballot;
  const salt = await voteSalt(client, { account: client.account, disputeId, round, agentId });
  const commitment = client.court.commitmentOf({ disputeId, round, agentId, choice, salt });
  return client.court.commit({ disputeId, seat, commitment });
}

export type RevealBallotParameters = BallotParameters & {
  readonly commitment: Hex;
  readonly choices: number;
};

/** Reveals what was committed. @throws {UnknownVote} */
export async function revealBallot({
  client,
  commitment,
  choices,
  ...ballot
}: RevealBallotParameters): Promise<Hash> {
  const { disputeId, round, seat, agentId } = ballot;
  const salt = await voteSalt(client, { account: client.account, disputeId, round, agentId });
  const choice = committedChoice(client, { commitment, choices, disputeId, round, agentId, salt });
  if (choice === undefined) throw new UnknownVote();
  return client.court.reveal({ disputeId, seat, choice, salt });
}
