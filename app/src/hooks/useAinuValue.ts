import { deploymentOf } from "@ainur/sdk";
import { tokenListAbi } from "@ainur/sdk/abi";
import type { Address } from "viem";
import { useReadContract } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

export type UseAinuValueParameters = {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
};

/** What an amount is worth in AINU wei, rounded down; 0 for a token that is not listed, `undefined` until it is known. */
export function useAinuValue({ token, amount }: UseAinuValueParameters): bigint | undefined {
  const { chainId } = useAppConfig();
  const { data } = useReadContract({
    address: deploymentOf(chainId).contracts.tokenList,
    abi: tokenListAbi,
    functionName: "toAinu",
    args: [token, amount],
    query: { staleTime: 30_000 },
  });
  return data;
}
