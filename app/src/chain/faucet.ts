import { type Address, createTestClient, http, parseEther } from "viem";

export type GiveGasParameters = { readonly rpcUrl: string; readonly account: Address };

/** Gives an account ten ether on a development chain. */
export async function giveGas({ rpcUrl, account }: GiveGasParameters): Promise<void> {
  const node = createTestClient({ mode: "anvil", transport: http(rpcUrl) });
  await node.setBalance({ address: account, value: parseEther("10") });
}
