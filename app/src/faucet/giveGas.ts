import { type Address, createTestClient, http, parseEther } from "viem";
import { getBalance } from "viem/actions";

export type GiveGasParameters = { readonly rpcUrl: string; readonly account: Address };

const GIFT = parseEther("10");

/** Fills an account up to ten ether on a development chain. */
export async function giveGas({ rpcUrl, account }: GiveGasParameters): Promise<void> {
  const node = createTestClient({ mode: "anvil", transport: http(rpcUrl) });
  if ((await getBalance(node, { address: account })) >= GIFT) return;
  await node.setBalance({ address: account, value: GIFT });
}
