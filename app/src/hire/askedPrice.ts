import type { AgentCard } from "@ainur/sdk/identity";
import type { Address } from "viem";
import { sameAddress } from "../format/shorten.ts";

export type AskedPriceParameters = {
  readonly card: AgentCard | undefined;
  readonly capability: string;
  readonly token: Address;
  readonly chainId: number;
};

/** What an agent's card asks for a capability in a token, in its units; `undefined` if it says nothing. */
export function askedPrice({ card, capability, token, chainId }: AskedPriceParameters): bigint | undefined {
  return card?.ainur?.offers.find(
    (offer) =>
      offer.capability === capability && offer.chainId === chainId && sameAddress(offer.token, token),
  )?.price;
}
