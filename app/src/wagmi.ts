import { type Chain, defineChain } from "viem";
import { type CreateConnectorFn, createConfig, http } from "wagmi";
import { burner } from "./burner/burner.ts";
import { type AppConfig, LOCAL_CHAIN_ID } from "./config.ts";

export function chainOf({ chainId, rpcUrl }: AppConfig): Chain {
  return defineChain({
    id: chainId,
    name: chainId === LOCAL_CHAIN_ID ? "Local network" : `Chain ${chainId}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
    testnet: chainId === LOCAL_CHAIN_ID,
  });
}

/** Wallets announce themselves (EIP-6963); a local network also has an account of the app's own. */
export function createWagmiConfig(config: AppConfig) {
  const chain = chainOf(config);
  const isLocal = config.chainId === LOCAL_CHAIN_ID;
  const connectors: CreateConnectorFn[] = isLocal ? [burner({ storage: localStorage })] : [];
  return createConfig({
    chains: [chain],
    connectors,
    transports: { [chain.id]: http(config.rpcUrl) },
    pollingInterval: isLocal ? 250 : 4_000,
  });
}

export type WagmiConfig = ReturnType<typeof createWagmiConfig>;

declare module "wagmi" {
  interface Register {
    config: WagmiConfig;
  }
}
