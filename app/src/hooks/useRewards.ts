import { deploymentOf } from "@ainur/sdk";
import { nominationsAbi } from "@ainur/sdk/abi";
import { useCallback } from "react";
import type { Address } from "viem";
import { useReadContract, useReadContracts } from "wagmi";
import { useAppConfig } from "./useAppConfig.ts";

const query = { refetchInterval: 2_000 };

/** What an account can claim of its nominations now, in AINU wei; only the chain knows it. */
export function useRewards(account: Address, agentIds: readonly bigint[]): (agentId: bigint) => bigint {
  const { nominations } = deploymentOf(useAppConfig().chainId).contracts;
  const { data } = useReadContracts({
    contracts: agentIds.map(
      (agentId) =>
        ({
          address: nominations,
          abi: nominationsAbi,
          functionName: "nominationOf",
          args: [agentId, account],
        }) as const,
    ),
    batchSize: 0,
    query: { ...query, enabled: agentIds.length > 0 },
  });
  const key = agentIds.join();
  return useCallback(
    (agentId: bigint) => data?.[key.split(",").indexOf(String(agentId))]?.result?.rewards ?? 0n,
    [data, key],
  );
}

/** The commission that an agent's owner can claim now, in AINU wei, and the highest that it can set, in basis points. */
export function useCommission(agentId: bigint) {
  const { nominations } = deploymentOf(useAppConfig().chainId).contracts;
  const contract = { address: nominations, abi: nominationsAbi } as const;
  const { data: pool } = useReadContract({ ...contract, functionName: "poolOf", args: [agentId], query });
  const { data: limit } = useReadContract({
    ...contract,
    functionName: "MAX_COMMISSION_BPS",
    query: { staleTime: Number.POSITIVE_INFINITY },
  });
  return { claimable: pool?.commission ?? 0n, limit: limit ?? 0 };
}
