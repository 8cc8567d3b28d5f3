import { type Hex, isHex } from "viem";

/** What whoever starts an agent or a client tells it. */
export type Environment = {
  /** HTTP endpoint of the chain's node. */
  readonly rpcUrl: string;
  /** Base URL of the content store. */
  readonly storeUrl: string;
  /** Private key that the program acts by. */
  readonly key: Hex;
  /** File that remembers what was sent, so that a restart sends nothing twice. */
  readonly journal: string;
};

/** Reads `AINUR_RPC_URL`, `AINUR_STORE_URL`, `AINUR_KEY` and `AINUR_JOURNAL`; the key has no default. */
export function environment(env: Readonly<Record<string, string | undefined>>): Environment {
  const {
    AINUR_RPC_URL: rpcUrl = "http://127.0.0.1:8545",
    AINUR_STORE_URL: storeUrl = "http://127.0.0.1:8787",
    AINUR_KEY: key = "",
    AINUR_JOURNAL: journal = "agent.journal",
  } = env;
  if (!isHex(key) || key.length !== 66)
    throw new Error("AINUR_KEY must be a private key: 0x and 64 hexadecimal digits.");
  return { rpcUrl, storeUrl, key, journal };
}
