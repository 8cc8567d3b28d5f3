/// <reference types="vite/client" />

/** Where this app finds its chain, its data and its files. */
export type AppConfig = {
  readonly chainId: number;
  readonly rpcUrl: string;
  readonly indexerUrl: string;
  readonly storeUrl: string;
};

/** Test money, burner accounts and the chain's development methods exist on this one only. */
export const LOCAL_CHAIN_ID = 31_337;

const env = import.meta.env; // named whole, because the build replaces it as text

const defaults: AppConfig = {
  chainId: Number(env.VITE_CHAIN_ID ?? LOCAL_CHAIN_ID),
  rpcUrl: env.VITE_RPC_URL ?? "http://localhost:8545",
  indexerUrl: env.VITE_INDEXER_URL ?? "http://localhost:42069",
  storeUrl: env.VITE_STORE_URL ?? "http://localhost:8787",
};

/** Reads `/config.json`, which whoever serves the build may place beside it; what it lacks comes from the build. */
export async function loadConfig(): Promise<AppConfig> {
  const answer = await fetch("/config.json", { cache: "no-store" }).catch(() => undefined);
  const isJson = answer?.headers.get("content-type")?.includes("json") ?? false;
  return answer?.ok && isJson ? configOf(await answer.json()) : defaults;
}

/** Takes from `value` what has the right type. */
export function configOf(value: unknown): AppConfig {
  const given: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  const text = (name: "rpcUrl" | "indexerUrl" | "storeUrl") => {
    const url = given[name];
    return typeof url === "string" && URL.canParse(url) ? url.replace(/\/+$/, "") : defaults[name];
  };
  return {
    chainId:
      typeof given.chainId === "number" && Number.isSafeInteger(given.chainId)
        ? given.chainId
        : defaults.chainId,
    rpcUrl: text("rpcUrl"),
    indexerUrl: text("indexerUrl"),
    storeUrl: text("storeUrl"),
  };
}
