import { type Abi, type Address, decodeFunctionData, type Hex, isAddressEqual } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import { abis, type ContractName } from "../client/abis.ts";

/** Which contract and function a transaction called; an unknown contract counts as a token. */
export function revertedFunction(
  client: AinurClient,
  to: Address | null,
  data: Hex,
): { readonly contract: ContractName; readonly functionName: string } {
  const known = Object.entries(client.ainur.deployment.contracts).find(
    ([, address]) => to !== null && isAddressEqual(address, to),
  );
  const contract = (known?.[0] ?? "token") as ContractName;
  const abi: Abi = abis[contract];
  try {
    return { contract, functionName: decodeFunctionData({ abi, data }).functionName };
  } catch {
    return { contract, functionName: data.slice(0, 10) };
  }
}
