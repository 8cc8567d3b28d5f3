import type { Address } from "viem";
import { formatAmount, type Token } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import type { Gift } from "./faucetGifts.ts";

/** Who is given something, and the node that gives it. */
export type GiftParameters = { readonly account: Address; readonly rpcUrl: string };

export type GiftStepParameters = GiftParameters & {
  readonly token: Token & { readonly address: Address };
  /** Units of the token. */
  readonly amount: bigint;
};

/** Ether first, because what follows needs gas, then the tokens. */
export function faucetSteps({
  gifts,
  ...parameters
}: GiftParameters & { readonly gifts: readonly Gift[] }): readonly AppStep[] {
  return [gasStep(parameters), ...gifts.map((gift) => giftStep({ ...parameters, ...gift }))];
}

/** What a button of the faucet says. */
export function faucetLabel(gifts: readonly Gift[]): string {
  return `Get ${gifts.map(({ token, amount }) => formatAmount(amount, token)).join(", ")} and ether for gas`;
}

/** Sees that an account has ether. */
export function gasStep(parameters: GiftParameters): AppStep {
  return {
    label: "Get ether for gas",
    run: async () => {
      const { giveGas } = await import("./giveGas.ts");
      await giveGas(parameters);
      return undefined;
    },
  };
}

/** Gives an account test dollars, which anyone can mint, or AINU, which the local network's holder sends. */
export function giftStep({ token, amount, account, rpcUrl }: GiftStepParameters): AppStep {
  return {
    label: `Get ${formatAmount(amount, token)} of test money`,
    run: async (client) => {
      const { ainu } = client.ainur.deployment.contracts;
      if (!sameAddress(token.address, ainu)) return client.token.mint({ to: account, amount });
      const { giveAinu } = await import("./giveAinu.ts");
      return giveAinu({ rpcUrl, ainu, account, amount });
    },
  };
}
