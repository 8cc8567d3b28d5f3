import { decodeFunctionData } from "viem";
import { jobsAbi } from "../abi/index.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { getEvents } from "../events/getEvents.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import { chainTime } from "./chainTime.ts";
import { journaledCall } from "./journaledCall.ts";

export type EarlierTermsParameters = {
  readonly key: string;
  /** That the key gives. */
  readonly salt: bigint;
  readonly client: JobTerms["client"];
  readonly agentId: bigint;
};

/**
 * The terms of the job that a key stands for. The chain is asked first: it knows what was opened even if the journal was
 * lost. Then the journal, for what was signed and is not mined. Signed terms whose time is over are forgotten.
 */
export async function earlierTerms(
  client: AinurClient,
  { key, salt, client: account, agentId }: EarlierTermsParameters,
): Promise<JobTerms | undefined> {
  const filter = { contract: "jobs", eventName: "JobOpened", args: { client: account, agentId } } as const;
  const opened = (await getEvents(client, filter)).find(({ args }) => args.terms.salt === salt);
  if (opened !== undefined) return opened.args.terms;

  const data = await journaledCall(client, key);
  if (data === undefined) return undefined;
  const { functionName, args } = decodeFunctionData({ abi: jobsAbi, data });
  if (functionName !== "open" && functionName !== "openInsured") return undefined;
  if (args[0].openBy >= (await chainTime(client))) return args[0];
  await client.ainur.journal.delete(key);
  return undefined;
}
