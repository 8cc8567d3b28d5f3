import { deploymentOf } from "@ainur/sdk";
import type { Address } from "viem";
import { type Gift, giftOf } from "../faucet/faucetGifts.ts";
import { sourceOf } from "../faucet/sourceOf.ts";
import type { Token } from "../format/amount.ts";
import { useAppConfig } from "./useAppConfig.ts";

export type Source = {
  /** What the faucet gives at once; `undefined` on networks without test money. */
  readonly gift: Gift | undefined;
  readonly words: string;
};

/** Where more of a token comes from. */
export function useSource(token: Token & { readonly address: Address }): Source {
  const { chainId } = useAppConfig();
  const gift = giftOf(token.address, chainId);
  return { gift, words: sourceOf({ token, gift, ainu: deploymentOf(chainId).contracts.ainu }) };
}
