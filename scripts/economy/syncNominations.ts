import { http } from "viem";
import { foundry } from "viem/chains";
import { createAinurClient } from "../../sdk/src/index.ts";
import { accountAt, HOLDER } from "../local/accounts.ts";

/** Brings the pools of nominations up to date with offences, which they follow when they are touched: then their events tell all. */
export async function syncNominations(rpcUrl: string): Promise<void> {
  const client = createAinurClient({ chain: foundry, transport: http(rpcUrl), account: accountAt(HOLDER) });
  const nominated = await client.getEvents({ contract: "nominations", eventName: "Nominated" });
  for (const agentId of new Set(nominated.map(({ args }) => args.agentId)))
    await client.waitFor({ hash: await client.nominations.sync({ agentId }) });
}
