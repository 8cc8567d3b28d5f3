import { type Hex, keccak256, type LocalAccount, parseTransaction } from "viem";
import { estimateMaxPriorityFeePerGas, getBlock, getGasPrice } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { SignedTransaction } from "../journal/Journal.ts";

/** What a transaction offers for gas, in wei. */
export type Fees =
  | { readonly type: "eip1559"; readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }
  | { readonly type: "legacy"; readonly gasPrice: bigint };

/** Fees with room for the base fee to double before the transaction is mined. */
export async function estimateFees(client: AinurClient): Promise<Fees> {
  const block = await getBlock(client);
  if (block.baseFeePerGas === null) return { type: "legacy", gasPrice: await getGasPrice(client) };
  const maxPriorityFeePerGas = await estimateMaxPriorityFeePerGas(client);
  return {
    type: "eip1559",
    maxPriorityFeePerGas,
    maxFeePerGas: 2n * block.baseFeePerGas + maxPriorityFeePerGas,
  };
}

/** Fees that a node accepts in place of `fees` at the same nonce: a quarter more, where nodes ask for a tenth. */
export function raiseFees(fees: Fees): Fees {
  const raise = (fee: bigint) => (fee * 5n) / 4n + 1n;
  return fees.type === "legacy"
    ? { type: "legacy", gasPrice: raise(fees.gasPrice) }
    : {
        type: "eip1559",
        maxFeePerGas: raise(fees.maxFeePerGas),
        maxPriorityFeePerGas: raise(fees.maxPriorityFeePerGas),
      };
}

/** The higher of two offers, member by member. */
export function highestFees(a: Fees, b: Fees): Fees {
  const max = (x: bigint, y: bigint) => (x > y ? x : y);
  if (a.type === "legacy" || b.type === "legacy") return b;
  return {
    type: "eip1559",
    maxFeePerGas: max(a.maxFeePerGas, b.maxFeePerGas),
    maxPriorityFeePerGas: max(a.maxPriorityFeePerGas, b.maxPriorityFeePerGas),
  };
}

/** A transaction but for its nonce and fees. */
export type Draft = { readonly to: `0x${string}`; readonly data: Hex; readonly gas: bigint };

export type SignParameters = {
  readonly account: LocalAccount;
  readonly draft: Draft;
  readonly nonce: number;
  readonly fees: Fees;
};

export async function sign(
  client: AinurClient,
  { account, draft, nonce, fees }: SignParameters,
): Promise<SignedTransaction> {
  const raw = await account.signTransaction(
    { chainId: client.chain.id, ...draft, nonce, ...fees },
    { serializer: client.chain.serializers?.transaction },
  );
  return { nonce, raw, hash: keccak256(raw) };
}

/** What a transaction was signed with. */
export function parseSigned({ raw }: SignedTransaction): { readonly draft: Draft; readonly fees: Fees } {
  const { to, data = "0x", gas = 0n, ...offer } = parseTransaction(raw);
  if (to === undefined || to === null) throw new TypeError("A write has a receiver");
  const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n, gasPrice } = offer;
  const fees: Fees =
    gasPrice === undefined
      ? { type: "eip1559", maxFeePerGas, maxPriorityFeePerGas }
      : { type: "legacy", gasPrice };
  return { draft: { to, data, gas }, fees };
}
