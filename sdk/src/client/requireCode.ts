import type { Address } from "viem";
import { getCode } from "viem/actions";
import { AinurError } from "../errors/AinurError.ts";
import type { AinurClient, AinurContext } from "./AinurClient.ts";

/** Thrown when nothing is deployed where a contract is expected: a wrong chain, or a local one that started anew. */
export class NoContract extends AinurError {
  override name = "NoContract";
  readonly address: Address;
  constructor({ address, chainId }: { readonly address: Address; readonly chainId: number }) {
    super(`There is no contract at ${address} on chain ${chainId}.`);
    this.address = address;
  }
}

const found = new WeakMap<AinurContext, Set<Address>>();

/** A transaction to an address without code succeeds and does nothing; so it is asked for once. Throws `NoContract`. */
export async function requireCode(client: AinurClient, address: Address): Promise<void> {
  const known = found.get(client.ainur) ?? new Set();
  found.set(client.ainur, known);
  if (known.has(address)) return;
  if ((await getCode(client, { address })) === undefined) {
    throw new NoContract({ address, chainId: client.chain.id });
  }
  known.add(address);
}
