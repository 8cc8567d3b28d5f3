import type { Address } from "viem";
import type { Participant } from "../connect.ts";

/** Lets a module take AINU of a participant's Ledger account, and deposits what that lacks. */
export async function provide(
  { client, address: owner }: Pick<Participant, "client" | "address">,
  { module, amount }: { readonly module: Address; readonly amount: bigint },
): Promise<void> {
  const { ainu: token } = client.ainur.deployment.contracts;
  if (!(await client.ledger.isOperator({ owner, operator: module })))
    await client.waitFor({ hash: await client.ledger.setOperator({ operator: module, approved: true }) });
  const available = await client.ledger.getBalance({ owner, token });
  if (available < amount)
    await client.waitFor({ hash: await client.ledger.deposit({ token, amount: amount - available }) });
}
