import { type Account, type Chain, createPublicClient, defineChain, http } from "viem";
import { httpStore } from "../../sdk/src/content/index.ts";
import { createAinurClient } from "../../sdk/src/index.ts";
import { CommandError } from "./CommandError.ts";

export type ConnectParameters = {
  readonly rpc: string;
  /** Base URL of the content store. */
  readonly store?: string;
  readonly account?: Account;
};

/** A client of a running network, whichever chain it is. Throws `CommandError` when nothing answers. */
export async function connect({ rpc, store, account }: ConnectParameters) {
  return createAinurClient({
    chain: await chainAt(rpc),
    transport: http(rpc, { retryCount: 2 }),
    ...(account !== undefined && { account }),
    ...(store !== undefined && { store: httpStore({ url: store }) }),
  });
}

async function chainAt(rpc: string): Promise<Chain> {
  const id = await createPublicClient({ transport: http(rpc, { retryCount: 0, timeout: 5_000 }) })
    .getChainId()
    .catch((cause: unknown) => {
      throw new CommandError(
        `No network answers at ${rpc}. Start one with \`npm start\`, or name another by --rpc.`,
        {
          cause,
        },
      );
    });
  return defineChain({
    id,
    name: `chain ${id}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpc] } },
  });
}
