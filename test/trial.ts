import { type Account, type Hash, parseEther } from "viem";
import {
  cidToDigest,
  encodeDeliverable,
  encodeJobSpec,
  memoryStore,
  putFile,
} from "../sdk/src/content/index.ts";
import {
  buildTerms,
  eventOf,
  type JobTerms,
  type Journal,
  type JudgeEvent,
  type JudgeParameters,
  judge,
} from "../sdk/src/index.ts";
import {
  clientOf,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  registerJuror,
  testDollarOf,
} from "./fixtures.ts";

export type Trial = Awaited<ReturnType<typeof startTrial>>;

const price = 20_000000n;

/** A provider (account 1) with an agent, a client (account 2) and jurors (accounts 10 on) on a chain. */
export async function startTrial(chain: LocalChain, jurors: number) {
  const store = memoryStore();
  const provider = clientOf(chain, localAccount(1), { store });
  const client = clientOf(chain, localAccount(2), { store });
  for (const account of [localAccount(1), localAccount(2)]) await fund(chain, account);
  const agentId = await registerAgent(chain, localAccount(1), parseEther("2000"));
  const bench: { readonly account: Account; readonly agentId: bigint }[] = [];
  for (let index = 0; index < jurors; index++) {
    const account = localAccount(10 + index);
    await fund(chain, account);
    bench.push({ account, agentId: await registerJuror(chain, account) });
  }
  await chain.test.mine({ blocks: 1, interval: 1 }); // they count for what is opened later
  let salt = 0n;

  const mined = async (sent: Promise<Hash>) => client.waitFor({ hash: await sent });
  const putText = async (text: string) => cidToDigest(await store.put(new TextEncoder().encode(text)));

  /** Terms before the court, of work whose input is `text`. */
  const newTerms = async (changes: Partial<JobTerms> = {}, text = "hello"): Promise<JobTerms> => {
    salt += 1n;
    const bytes = new TextEncoder().encode(text);
    const input = await putFile({ store, bytes, fileName: "hello.txt", mediaType: "text/plain" });
    const spec = await store.put(encodeJobSpec({ title: "Capitals", capability: "text.upper", input }));
    const built = await buildTerms(client, {
      client: localAccount(2).address,
      agentId,
      capability: "text.upper",
      token: testDollarOf(chain),
      price,
      damages: 2_000000n,
      spec: cidToDigest(spec),
      salt,
    });
    return { ...built, ...changes };
  };

  /** Terms of a job whose work, `output`, was handed in. */
  const submitted = async (output: string, changes: Partial<JobTerms> = {}): Promise<JobTerms> => {
    const terms = await newTerms(changes);
    const providerSignature = await provider.jobs.signTerms({ terms });
    await mined(client.jobs.openSigned({ terms, providerSignature }));
    return handIn(terms, output);
  };

  const handIn = async (terms: JobTerms, text: string): Promise<JobTerms> => {
    const bytes = new TextEncoder().encode(text);
    const output = await putFile({ store, bytes, fileName: "out.txt", mediaType: "text/plain" });
    const jobId = client.jobs.getId({ terms });
    const deliverable = cidToDigest(await store.put(encodeDeliverable({ jobId, output, summary: "Done." })));
    await mined(provider.jobs.submit({ terms, deliverable }));
    return terms;
  };

  /** Rejects and contests: the dispute about a job. */
  const dispute = async (
    terms: JobTerms,
    {
      claim = "WrongResult",
      remedy = 1,
    }: { readonly claim?: "WrongResult" | "Fraud"; readonly remedy?: number } = {},
  ): Promise<bigint> => {
    const maxFee = await client.jobs.getArbitrationCost({ terms });
    const reason = await putText("Not in capitals.");
    await mined(client.jobs.reject({ terms, claim, remedy, reason, maxFee }));
    const evidence = await putText("It is.");
    const { events } = await mined(provider.jobs.contest({ terms, evidence, maxFee }));
    return eventOf(events, "JobContested").args.disputeId;
  };

  return {
    chain,
    store,
    provider,
    client,
    agentId,
    bench,
    mined,
    putText,
    newTerms,
    submitted,
    handIn,
    dispute,
  };
}

/** A juror loop in the background, with what it tells. */
export function judging(
  { chain, store }: Pick<Trial, "chain" | "store">,
  { account, agentId }: Trial["bench"][number],
  parameters: Omit<JudgeParameters, "agentId" | "signal" | "log"> & { readonly journal?: Journal },
) {
  const controller = new AbortController();
  const events: JudgeEvent[] = [];
  const { journal, ...rest } = parameters;
  const client = clientOf(chain, account, { store, ...(journal !== undefined && { journal }) });
  const done = judge(client, {
    agentId,
    ...rest,
    signal: controller.signal,
    log: (event) => events.push(event),
  });
  return {
    events,
    ofType: (type: JudgeEvent["type"]) => events.filter((event) => event.type === type),
    done,
    stop: () => {
      controller.abort(new Error("stopped"));
      return done;
    },
  };
}
