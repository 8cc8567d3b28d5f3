import type { Participant } from "./connect.ts";

/** Units of the test dollar that are minted at a time. */
const PURSE = 1_000_000_000n;

/** Sees to it that a participant has test dollars, inside the Ledger or outside. They come from their faucet. */
export async function fillPurse(
  { client, address: owner, dollar: token }: Pick<Participant, "client" | "address" | "dollar">,
  amount: bigint,
): Promise<void> {
  const inLedger = await client.ledger.getBalance({ owner, token });
  const outside = await client.token.getBalance({ owner, token });
  if (inLedger + outside < amount)
    await client.waitFor({ hash: await client.token.mint({ to: owner, amount: PURSE }) });
}
