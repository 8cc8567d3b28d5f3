import { type Abi, decodeEventLog, isAddressEqual, type Log } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import { abis, type ContractName } from "../client/abis.ts";
import type { AinurEvent } from "./AinurEvent.ts";

/** Decodes the logs of our contracts and leaves out all others. */
export function decodeEvents(client: AinurClient, logs: readonly Log[]): readonly AinurEvent[] {
  const contracts = Object.entries(client.ainur.deployment.contracts);
  return logs.flatMap((log) => {
    const contract = contracts.find(([, address]) => isAddressEqual(address, log.address))?.[0];
    const event = contract === undefined ? undefined : decodeEvent(contract as ContractName, log);
    return event === undefined ? [] : [event as AinurEvent];
  });
}

/** The event of a mined log by a contract's ABI; `undefined` when the ABI does not know it. */
export function decodeEvent(contract: ContractName, log: Log): AinurEvent<ContractName> | undefined {
  const { address, blockNumber, blockHash, transactionHash, logIndex, topics, data } = log;
  const abi: Abi = abis[contract];
  if (blockNumber === null || blockHash === null || transactionHash === null || logIndex === null)
    return undefined;
  try {
    const decoded: object = decodeEventLog({ abi, topics, data, strict: true });
    const event: object = {
      contract,
      address,
      blockNumber,
      blockHash,
      transactionHash,
      logIndex,
      ...decoded,
    };
    return event as AinurEvent<ContractName>;
  } catch {
    return undefined;
  }
}
