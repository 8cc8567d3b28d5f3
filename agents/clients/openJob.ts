import type { HireFile, HireParameters, Job } from "@ainur/sdk";
import type { Participant } from "../connect.ts";
import { fillPurse } from "../fillPurse.ts";
import { chooseAgent } from "./chooseAgent.ts";
import { findCover } from "./findCover.ts";
import type { Manner } from "./Manner.ts";
import { sampleOf } from "./samples.ts";

export type OpenJobParameters = {
  readonly capability: string;
  readonly manner: Manner;
  /** Which of the files is sent. */
  readonly index: number;
  /** Seconds after which silence pays; who answers has time enough on a busy machine too. */
  readonly review: number;
  /** Seconds that the agent has to contest a rejection. */
  readonly contest: number;
};

/** What is served by the agent that never delivers; see `Manner`. */
export const UNDELIVERED = "text.translate";
/** What somebody offers for less than it costs. */
export const BARGAIN = "text.keywords";
const WORK_SECONDS = 120;
const REVIEW_SECONDS = 120;
/** The least that agents take on; see their policy. */
const SHORTEST_WORK = 5;

/**
 * Hires an agent for a capability on a real file, as the manner says. Resolves to `undefined` while nobody offers it, or there
 * is no insurance yet where it is wanted.
 */
export async function openJob(
  participant: Participant,
  { capability, manner, index, review, contest }: OpenJobParameters,
): Promise<Job | undefined> {
  const { client, dollar: token } = participant;
  const worked = manner === "bargain" ? BARGAIN : capability;
  const wanted = manner === "trust" ? UNDELIVERED : worked;
  const choice = await chooseAgent(participant, { capability: wanted, manner });
  if (choice === undefined) return undefined;
  const { agentId } = choice.agent;
  const price = manner === "underpay" ? choice.price / 2n : choice.price;

  const wish = await wishFor(participant, { manner, price });
  const cover =
    wish.covered === undefined
      ? undefined
      : await findCover(participant, { agentId, capability: wanted, amount: wish.covered });
  if (wish.covered !== undefined && cover === undefined) return undefined;
  await fillPurse(participant, 2n * price); // price and premium
  return client.jobs.hire({
    agentId,
    capability: wanted,
    file: await fileFor(participant, { capability: worked, manner, index }),
    token,
    price,
    ...wish.terms,
    ...(cover !== undefined && cover.amount > 0n && { cover }),
    fund: true,
    periods: {
      opening: 600,
      work: manner === "trust" ? SHORTEST_WORK : WORK_SECONDS,
      review: manner === "silence" ? review : REVIEW_SECONDS,
      contest,
    },
    idempotencyKey: crypto.randomUUID(),
  });
}

type Wish = {
  readonly terms?: Pick<HireParameters, "damages" | "bond" | "arbitrator">;
  /** What is to be insured, in units of the test dollar. */
  readonly covered?: bigint;
};

async function wishFor(
  { client, dollar: token }: Participant,
  { manner, price }: { readonly manner: Manner; readonly price: bigint },
): Promise<Wish> {
  switch (manner) {
    case "trust":
      return { terms: { damages: price / 2n } }; // what waits for the work loses half of its price when it does not come
    case "insure":
      return { terms: { damages: price / 2n }, covered: price / 2n };
    case "bargain": {
      // Somebody this cheap has little to lose: half of the damages is behind its bond, all of them are insured.
      const bond = await client.token.getAinuValue({ token, amount: price / 2n });
      return { terms: { damages: price, bond }, covered: price };
    }
    case "reject":
      return { terms: { arbitrator: null } };
    default:
      return {};
  }
}

async function fileFor(
  participant: Participant,
  { capability, manner, index }: Pick<OpenJobParameters, "capability" | "manner" | "index">,
): Promise<HireFile> {
  const file = await sampleOf(participant, { capability, index });
  if (manner !== "rubbish") return file;
  return { ...file, bytes: Uint8Array.of(0xff, 0xfe, 0x00, 0xd8) }; // no text in any encoding that is taken
}
