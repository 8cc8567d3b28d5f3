import { findAgents, type HireFile, type Job, priceOf } from "@ainur/sdk";
import type { Participant } from "../connect.ts";
import type { Manner } from "./Manner.ts";
import { sampleOf } from "./samples.ts";

export type OpenJobParameters = {
  readonly capability: string;
  readonly manner: Manner;
  /** Which of the files is sent. */
  readonly index: number;
  /** Seconds that the client has to look at the work. */
  readonly review: number;
};

/** What is served by the agent that never delivers; see `Manner`. */
export const UNDELIVERED = "text.translate";
/** Units of the test dollar that a client has minted at a time. */
const PURSE = 1_000_000_000n;
const WORK_SECONDS = 120;
/** The least that agents take on; see their policy. */
const SHORTEST_WORK = 5;

/** Hires the best agent for a capability on a real file. Resolves to `undefined` while nobody offers it. */
export async function openJob(
  participant: Participant,
  { capability, manner, index, review }: OpenJobParameters,
): Promise<Job | undefined> {
  const { client, dollar: token } = participant;
  const wanted = manner === "trust" ? UNDELIVERED : capability;
  const [agent] = await findAgents(client, { capability: wanted });
  const asked = agent && priceOf(agent, { capability: wanted, token, chainId: client.chain.id });
  if (agent === undefined || asked === undefined) return undefined;

  const price = manner === "underpay" ? asked / 2n : asked;
  await fillPurse(participant, price);
  return client.jobs.hire({
    agentId: agent.agentId,
    capability: wanted,
    file: await fileFor(participant, { capability, manner, index }),
    token,
    price,
    // What waits for the work loses half of its price when it does not come.
    ...((manner === "insure" || manner === "trust") && { damages: price / 2n }),
    arbitrator: null, // a rejection applies the default ruling at once
    fund: true,
    periods: {
      opening: 600,
      work: manner === "trust" ? SHORTEST_WORK : WORK_SECONDS,
      review,
      contest: review,
    },
    idempotencyKey: crypto.randomUUID(),
  });
}

async function fileFor(
  participant: Participant,
  { capability, manner, index }: Pick<OpenJobParameters, "capability" | "manner" | "index">,
): Promise<HireFile> {
  const file = await sampleOf(participant, { capability, index });
  if (manner !== "rubbish") return file;
  return { ...file, bytes: Uint8Array.of(0xff, 0xfe, 0x00, 0xd8) }; // no text in any encoding that is taken
}

/** Test dollars come from their faucet. */
async function fillPurse(
  { client, address: owner, dollar: token }: Participant,
  price: bigint,
): Promise<void> {
  const inLedger = await client.ledger.getBalance({ owner, token });
  const outside = await client.token.getBalance({ owner, token });
  if (inLedger + outside < price)
    await client.waitFor({ hash: await client.token.mint({ to: owner, amount: PURSE }) });
}
