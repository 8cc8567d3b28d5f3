import { type Address, hexToBigInt } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractCall } from "../client/ContractCall.ts";
import { requireCode } from "../client/requireCode.ts";
import { revertDataOf } from "../errors/revertDataOf.ts";
import { toContractError } from "../errors/toContractError.ts";

/** The state may change between estimate and inclusion. */
const GAS_MARGIN = { numerator: 5n, denominator: 4n };
/** Others who come first can leave us more to do: whoever is the last to vote also counts the votes. */
const EXTRA_GAS = 100_000n;

/**
 * Runs a call on the pending state, so after writes that are still in flight. Returns the gas to send it with.
 * Throws `ContractError` when it reverts, `NoContract` when nothing is there.
 */
export async function simulate(client: AinurClient, call: ContractCall, account: Address): Promise<bigint> {
  await requireCode(client, call.to);
  const request = { from: account, to: call.to, data: call.data };
  try {
    const gas = await client.request({ method: "eth_estimateGas", params: [request, "pending"] });
    return (hexToBigInt(gas) * GAS_MARGIN.numerator) / GAS_MARGIN.denominator + EXTRA_GAS;
  } catch (error) {
    if (revertDataOf(error) !== undefined) throw toContractError(error, call);
    // Some nodes give an estimate's failure without its data.
    await client.request({ method: "eth_call", params: [request, "pending"] }).catch((reason) => {
      throw toContractError(reason, call);
    });
    throw error;
  }
}
