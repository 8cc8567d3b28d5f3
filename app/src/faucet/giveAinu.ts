import { type Address, createClient, erc20Abi, type Hash, http } from "viem";
import { getAddresses, writeContract } from "viem/actions";

export type GiveAinuParameters = {
  readonly rpcUrl: string;
  /** Where the token AINU is. */
  readonly ainu: Address;
  readonly account: Address;
  /** AINU wei. */
  readonly amount: bigint;
};

/**
 * Sends AINU to an account on a development chain. AINU cannot be minted: it comes from whoever deployed the local network and
 * so holds all of it, the first of the accounts that the node signs for. Other nodes sign for nobody, and it throws.
 */
export async function giveAinu({ rpcUrl, ainu, account, amount }: GiveAinuParameters): Promise<Hash> {
  const node = createClient({ transport: http(rpcUrl) });
  const [holder] = await getAddresses(node);
  if (holder === undefined) throw new Error(`The node at ${rpcUrl} signs for no account that holds AINU`);
  return writeContract(node, {
    account: holder,
    chain: null,
    address: ainu,
    abi: erc20Abi,
    functionName: "transfer",
    args: [account, amount],
  });
}
