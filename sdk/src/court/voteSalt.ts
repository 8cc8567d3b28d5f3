import { type Account, type Hex, hexToBigInt, keccak256 } from "viem";
import { type CommitmentOfParameters, commitmentOf } from "../actions/court/commitmentOf.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { AinurError } from "../errors/AinurError.ts";
import { signAct } from "../signing/signAct.ts";

export type VoteSaltParameters = Pick<CommitmentOfParameters, "disputeId" | "round" | "agentId"> & {
  readonly account: Account;
};

/** Thrown when an account does not sign the same twice: its votes could not be revealed after a restart. */
export class SaltNotRepeatable extends AinurError {
  override name = "SaltNotRepeatable";
  constructor() {
    super("The account signs the same thing in different ways, so a juror's salt cannot be derived from it.");
  }
}

const Salt = [
  { name: "disputeId", type: "uint256" },
  { name: "round", type: "uint8" },
  { name: "agentId", type: "uint256" },
] as const;

/**
 * The salt of a juror's vote: the hash of a signature that only its account can make, the same each time. So nothing has to be
 * kept to reveal after a restart. Throws `SaltNotRepeatable`.
 */
export async function voteSalt(
  client: AinurClient,
  { account, disputeId, round, agentId }: VoteSaltParameters,
): Promise<Hex> {
  const verifyingContract = addressOf(client, "court");
  const sign = () =>
    signAct(client, {
      account,
      typedData: {
        domain: { name: "Ainur Court", version: "1", chainId: client.chain.id, verifyingContract },
        types: { Salt },
        primaryType: "Salt",
        message: { disputeId, round, agentId },
      },
    });
  const signature = await sign();
  if ((await sign()) !== signature) throw new SaltNotRepeatable();
  return keccak256(signature);
}

/** Bits of a commitment that the court keeps. */
const COMMITMENT_BITS = 200n;

export type CommittedChoiceParameters = Omit<CommitmentOfParameters, "choice"> & {
  /** As the court keeps it. */
  readonly commitment: Hex;
  readonly choices: number;
};

/** The choice behind a commitment of our own, found by trying all; `undefined` if the salt is another. */
export function committedChoice(
  client: AinurClient,
  { commitment, choices, ...vote }: CommittedChoiceParameters,
): number | undefined {
  const kept = (hash: Hex) => hexToBigInt(hash) >> (256n - COMMITMENT_BITS);
  for (let choice = 0; choice <= choices; choice++)
    if (kept(commitmentOf(client, { ...vote, choice })) === kept(commitment)) return choice;
  return undefined;
}
