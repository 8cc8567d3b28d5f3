import { insurancePoolAbi } from "@ainur/sdk/abi";
import { useMemo } from "react";
import { type Address, zeroAddress } from "viem";
import { useReadContracts } from "wagmi";

export type UseCoverCapacitiesParameters = {
  readonly pools: readonly { readonly address: Address }[];
  readonly agentId: bigint | undefined;
  readonly client: Address | undefined;
  /** The agent's, 0 to 1,000. */
  readonly score: number;
};

/** The most cover that each pool sells now for an agent's work to a client, by the pool's address. */
export function useCoverCapacities({
  pools,
  agentId,
  client,
  score,
}: UseCoverCapacitiesParameters): ReadonlyMap<Address, bigint> {
  const { data } = useReadContracts({
    contracts: pools.map(({ address }) => ({
      address,
      abi: insurancePoolAbi,
      functionName: "capacityFor" as const,
      args: [agentId ?? 0n, client ?? zeroAddress, BigInt(score)] as const,
    })),
    query: {
      enabled: pools.length > 0 && agentId !== undefined && client !== undefined,
      refetchInterval: 5_000,
    },
  });
  const addresses = pools.map(({ address }) => address).join();
  return useMemo(() => {
    const known = addresses.split(",").map((address, index) => [address, data?.[index]?.result] as const);
    return new Map(
      known.flatMap(([address, result]) => (result === undefined ? [] : [[address as Address, result]])),
    );
  }, [addresses, data]);
}
