import { createClient, http, numberToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { createConnector } from "wagmi";
import { burnerKey, type KeyStorage } from "./burnerKey.ts";

export const BURNER_ID = "ainur.burner";
const CONNECTED = "ainur.burner.connected";

/**
 * A wagmi connector over a key kept in the browser, so that a local network needs no wallet. It signs without asking.
 *
 * @example
 * createConfig({ connectors: [burner({ storage: localStorage })], ... });
 */
export function burner({ storage }: { readonly storage: KeyStorage }) {
  return createConnector(({ chains, emitter, transports }) => {
    const [chain] = chains;
    const account = () => privateKeyToAccount(burnerKey(storage));
    const transport = transports?.[chain.id] ?? http();
    return {
      id: BURNER_ID,
      name: "Burner account",
      type: "burner",
      async connect<withCapabilities extends boolean = false>() {
        storage.setItem(CONNECTED, "1");
        const { address } = account();
        // wagmi's type depends on an option that only wallets with capabilities know.
        return { accounts: [address], chainId: chain.id } as unknown as {
          accounts: withCapabilities extends true
            ? readonly { address: typeof address; capabilities: Record<string, unknown> }[]
            : readonly (typeof address)[];
          chainId: number;
        };
      },
      async disconnect() {
        storage.setItem(CONNECTED, "");
      },
      getAccounts: async () => [account().address],
      getChainId: async () => chain.id,
      isAuthorized: async () => storage.getItem(CONNECTED) === "1",
      async getProvider() {
        const { request } = createClient({ chain, transport });
        return {
          request: async (call: { readonly method: string; readonly params?: unknown }) => {
            if (call.method === "eth_chainId") return numberToHex(chain.id);
            if (/^eth_(requestA|a)ccounts$/.test(call.method)) return [account().address];
            return request(call as Parameters<typeof request>[0]);
          },
        };
      },
      getClient: async () =>
        createClient({ account: account(), chain, transport, pollingInterval: 100, name: "Burner account" }),
      onAccountsChanged: () => emitter.emit("change", { accounts: [account().address] }),
      onChainChanged: () => {},
      onDisconnect: () => emitter.emit("disconnect"),
    };
  });
}
