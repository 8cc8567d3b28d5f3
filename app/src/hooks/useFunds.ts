import { deploymentOf, tokenIdOf } from "@ainur/sdk";
import { ledgerAbi } from "@ainur/sdk/abi";
import { type Address, erc20Abi, zeroAddress } from "viem";
import { useBalance, useReadContracts } from "wagmi";
import type { Funds } from "../hire/fundingPlan.ts";
import { useAppConfig } from "./useAppConfig.ts";

/** What an account has of a token, read from the chain. `undefined` until all of it is known. */
export function useFunds(account: Address | undefined, token: Address): Funds | undefined {
  const { chainId } = useAppConfig();
  const { ledger, jobs } = deploymentOf(chainId).contracts;
  const owner = account ?? zeroAddress;
  const query = { enabled: account !== undefined, refetchInterval: 1_500 };
  const { data: gas } = useBalance({ address: owner, query });
  const { data } = useReadContracts({
    contracts: [
      { address: ledger, abi: ledgerAbi, functionName: "balanceOf", args: [owner, tokenIdOf(token)] },
      { address: token, abi: erc20Abi, functionName: "balanceOf", args: [owner] },
      { address: ledger, abi: ledgerAbi, functionName: "isOperator", args: [owner, jobs] },
    ],
    allowFailure: false,
    query,
  });
  if (account === undefined || data === undefined || gas === undefined) return undefined;
  const [inLedger, inWallet, isOperator] = data;
  return { ledger: inLedger, wallet: inWallet, gas: gas.value, isOperator };
}
