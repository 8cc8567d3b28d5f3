import { type Address, parseEther } from "viem";
import { memoryStore } from "../sdk/src/content/index.ts";
import {
  type AinurConfig,
  ensureAgent,
  type Handler,
  type ProviderEvent,
  type ServeParameters,
  serve,
} from "../sdk/src/index.ts";
import { clientOf, type LocalChain, localAccount, startAnvil, testDollarOf } from "./fixtures.ts";

export type Market = Awaited<ReturnType<typeof startMarket>>;

/** The capability of `upperCase`. */
export const capability = "text.upper";
export const price = 5_000000n;

/** Work whose result is easy to check. An input that holds `bad` is refused, one that holds `fail` fails. */
export const upperCase: Handler = async (input, { fileName = "text" }) => {
  const text = new TextDecoder().decode(input);
  if (text.includes("bad")) throw Object.assign(new Error("The text is bad."), { name: "BadInput" });
  if (text.includes("fail")) throw new Error("The machine is on fire.");
  return {
    content: new TextEncoder().encode(text.toUpperCase()),
    mediaType: "text/plain",
    fileName: `upper-${fileName}`,
    summary: `${text.length} characters.`,
  };
};

/** An anvil with one bonded agent (account 1) and a client with test dollars (account 2). */
export async function startMarket(config: AinurConfig = {}, options: readonly string[] = []) {
  const chain = await startAnvil(options);
  const store = config.store ?? memoryStore();
  const deployer = clientOf(chain, localAccount(0));
  const token = testDollarOf(chain);
  const client = clientOf(chain, localAccount(2), { ...config, store });
  const provider = clientOf(chain, localAccount(1), { store });
  const { ainu } = chain.deployment.contracts;
  await deployer.waitFor({
    hash: await deployer.token.transfer({
      token: ainu,
      to: localAccount(1).address,
      amount: parseEther("5000"),
    }),
  });
  await client.waitFor({
    hash: await client.token.mint({ to: localAccount(2).address, amount: 1_000_000000n }),
  });
  const { agentId } = await ensureAgent(provider, {
    card: {
      name: "Upper",
      description: "Writes text in capitals.",
      offers: [{ capability, price, token, chainId: chain.chain.id }],
    },
    capabilities: [{ slug: capability, level: 50 }],
    bond: parseEther("1000"),
  });
  return { chain, store, token, client, provider, agentId, hireParameters: hireParameters(agentId, token) };
}

/** What a test hires with unless it says otherwise. */
function hireParameters(agentId: bigint, token: Address) {
  return {
    agentId,
    token,
    capability,
    price,
    arbitrator: null, // a rejection applies the default ruling at once
    fund: true,
    file: fileOf("hello"),
    periods: { opening: 600, work: 600, review: 60, contest: 60 },
  } as const;
}

export function fileOf(text: string) {
  return { bytes: new TextEncoder().encode(text), name: "hello.txt", mediaType: "text/plain" } as const;
}

/** A provider loop in the background, with what it tells. */
export function serving(
  client: ReturnType<typeof clientOf>,
  parameters: Omit<ServeParameters, "capability" | "handler"> & Partial<ServeParameters>,
) {
  const controller = new AbortController();
  const events: ProviderEvent[] = [];
  const done = serve(client, {
    capability,
    handler: upperCase,
    ...parameters,
    signal: controller.signal,
    log: (event) => events.push(event),
  });
  return {
    events,
    ofType: (type: ProviderEvent["type"]) => events.filter((event) => event.type === type),
    done,
    stop: () => {
      controller.abort(new Error("stopped"));
      return done;
    },
  };
}

/** A fresh client on the same chain, as a restarted process has. */
export function restarted(chain: LocalChain, index: number, config: AinurConfig) {
  return clientOf(chain, localAccount(index), config);
}
