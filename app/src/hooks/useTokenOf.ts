import { useCallback } from "react";
import { type Address, erc20Abi } from "viem";
import { useReadContracts } from "wagmi";
import type { Token } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import { knownTokens, plainToken, unknownToken } from "../tokens/knownTokens.ts";
import { useAppConfig } from "./useAppConfig.ts";

/** Symbol and decimals of tokens by address; those that the deployment does not know are read from the chain. */
export function useTokenOf(addresses: readonly Address[]): (address: Address) => Token {
  const { chainId } = useAppConfig();
  const known = knownTokens(chainId);
  const strange = [...new Set(addresses)].filter(
    (address) => !known.some((token) => sameAddress(token.address, address)),
  );
  const { data } = useReadContracts({
    contracts: strange.flatMap((address) => [
      { address, abi: erc20Abi, functionName: "symbol" } as const,
      { address, abi: erc20Abi, functionName: "decimals" } as const,
    ]),
    batchSize: 0,
    query: { enabled: strange.length > 0, staleTime: Number.POSITIVE_INFINITY },
  });
  const key = strange.join();
  return useCallback(
    (address: Address) => {
      const token = knownTokens(chainId).find((entry) => sameAddress(entry.address, address));
      if (token !== undefined) return token;
      const index = key.split(",").indexOf(address);
      const symbol = data?.[2 * index]?.result;
      const decimals = data?.[2 * index + 1]?.result;
      return typeof symbol === "string" && typeof decimals === "number"
        ? plainToken({ symbol, decimals }, address)
        : unknownToken(address);
    },
    [chainId, data, key],
  );
}
