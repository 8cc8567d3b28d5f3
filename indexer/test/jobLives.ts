import type { JobTerms } from "@ainur/sdk";
import { type Account, type Hex, keccak256, padHex, parseEther, stringToHex, zeroAddress } from "viem";
import { type clientOf, type LocalChain, testDollarOf, timeOf } from "../../test/fixtures.ts";
import { done, query } from "./indexing.ts";

type Client = ReturnType<typeof clientOf>;

/** Who makes the jobs of a test with whom. */
export type Parties = {
  readonly client: Client;
  readonly provider: Client;
  readonly account: { readonly client: Account; readonly provider: Account };
  readonly agentId: bigint;
  readonly local: LocalChain;
};

let salt = 0n;

/** Text as a digest that a reader of a failure recognises. */
export const word = (text: string): Hex => padHex(stringToHex(text), { size: 32, dir: "right" });

/** Terms of a job for 100 test dollars, with 5 of damages and 60 AINU of bond. */
export async function termsOf(
  { account, agentId, local }: Parties,
  changes: Partial<JobTerms> = {},
): Promise<JobTerms> {
  return {
    client: account.client.address,
    provider: account.provider.address,
    payee: account.provider.address,
    agentId,
    capability: keccak256(stringToHex("text.upper")),
    spec: word("spec"),
    token: testDollarOf(local),
    price: 100_000000n,
    damages: 5_000000n,
    bond: parseEther("60"),
    risk: 0,
    arbitrator: zeroAddress,
    courtId: 0n,
    minJurors: 3,
    defaultRuling: 3,
    openBy: Number(await timeOf(local)) + 1_000,
    workPeriod: 1_000,
    reviewPeriod: 1_000,
    contestPeriod: 1_000,
    salt: ++salt,
    ...changes,
  };
}

export async function openSignedJob(parties: Parties, changes?: Partial<JobTerms>): Promise<JobTerms> {
  const { client, provider } = parties;
  const terms = await termsOf(parties, changes);
  const providerSignature = await provider.jobs.signTerms({ terms });
  await done(client, client.jobs.openSigned({ terms, providerSignature }));
  return terms;
}

/** Everything that the indexer knows of a job; its events, money and bond in the order of the chain. */
export async function historyOf(url: string, id: bigint) {
  const { job } = await query(
    url,
    `query($id: BigInt!) { job(id: $id) {
      status deadline paid toPayee fee toClient feeToPayee feeToClient slashed clientPost providerPost ruling disputeId
      deliverable reason evidence pending openedAt fundedAt submittedAt rejectedAt contestedAt ruledAt closedAt
      transitions(orderBy: "id") { items { event status block logIndex transaction sender } }
      milestones { items { cumulative toPayee fee } }
      receipts { items { outcome disputed scored score } }
      ledgerMovements(orderBy: "id") { items { kind cause from to amount } }
      bondMovements(orderBy: "id") { items { kind amount } }
      agent { id }
    } }`,
    { id: String(id) },
  );
  return {
    ...job,
    events: job.transitions.items.map(({ event, status }: Record<string, string>) => `${event} ${status}`),
    money: job.ledgerMovements.items.map(({ cause, amount }: Record<string, string>) => `${cause} ${amount}`),
    bond: job.bondMovements.items.map(({ kind, amount }: Record<string, string>) => `${kind} ${amount}`),
  };
}
