import { type Account, type Address, type Chain, createClient, type Transport } from "viem";
import { type AinurConfig, ainurActions } from "./ainurActions.ts";

export type AinurClientConfig = AinurConfig & {
  readonly chain: Chain;
  readonly transport: Transport;
  /** Who acts; without it the client only reads. */
  readonly account?: Account | Address;
  /** Milliseconds between two looks at the chain. */
  readonly pollingInterval?: number;
};

/** Local networks mine at once. */
const LOCAL_CHAIN = 31_337;
const LOCAL_POLLING_INTERVAL = 100;

/**
 * A viem client with Ainur's actions by domain. A client with its own nonces must be the only one of its process for an
 * account.
 *
 * @example
 * const client = createAinurClient({ chain: foundry, transport: http(), account });
 * const hash = await client.ledger.deposit({ token, amount: 10_000000n });
 * const { events } = await client.waitFor({ hash });
 */
export function createAinurClient({
  chain,
  transport,
  account,
  pollingInterval,
  ...config
}: AinurClientConfig) {
  const interval = pollingInterval ?? (chain.id === LOCAL_CHAIN ? LOCAL_POLLING_INTERVAL : undefined);
  return createClient<Transport, Chain, Account | Address | undefined>({
    chain,
    transport,
    account,
    pollingInterval: interval,
  }).extend(ainurActions(config));
}
