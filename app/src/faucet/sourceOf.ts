import type { Address } from "viem";
import type { Token } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import type { Gift } from "./faucetGifts.ts";

export type SourceOfParameters = {
  readonly token: Token & { readonly address: Address };
  /** What the faucet gives of it; `undefined` on networks without test money. */
  readonly gift: Gift | undefined;
  /** Where AINU is: anybody can give another token that name. */
  readonly ainu: Address;
};

/** Where more of a token comes from, in words. */
export function sourceOf({ token, gift, ainu }: SourceOfParameters): string {
  if (gift !== undefined)
    return `On this local network ${token.symbol} costs nothing: the faucet gives it, here and on the Account page.`;
  const sent = "It counts as soon as it arrives.";
  return sameAddress(token.address, ainu)
    ? `Nobody can mint AINU: have some sent to this account by somebody who holds it. ${sent}`
    : `Have some ${token.symbol} sent to this account. ${sent}`;
}
