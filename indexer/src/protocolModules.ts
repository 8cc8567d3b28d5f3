import type { Context, Event } from "ponder:registry";
import { protocolModule } from "ponder:schema";
import type { Hex } from "viem";
import { changedAt } from "./origin.ts";

type Contract = (typeof protocolModule.$inferSelect)["contract"];

export async function addModule(
  { db }: Context,
  event: Pick<Event, "block">,
  contract: Contract,
  { module, activeFrom }: { readonly module: Hex; readonly activeFrom: number },
) {
  const row = { activeFrom: BigInt(activeFrom), removed: false, ...changedAt(event) };
  await db
    .insert(protocolModule)
    .values({ contract, module, ...row })
    .onConflictDoUpdate(row);
}

export async function removeModule(
  { db }: Context,
  event: Pick<Event, "block">,
  contract: Contract,
  { module }: { readonly module: Hex },
) {
  await db.update(protocolModule, { contract, module }).set({ removed: true, ...changedAt(event) });
}
