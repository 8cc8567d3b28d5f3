import { type Address, http, parseEther } from "viem";
import { foundry } from "viem/chains";
import { createAinurClient } from "../../sdk/src/index.ts";
import { accountAt, HOLDER } from "./accounts.ts";

/** AINU that each agent is given once: its bond and some more. */
const GIFT = parseEther("5000");

/** Gives AINU to those accounts that have never had any; the gift is in wei. */
export async function fundAgents(
  url: string,
  agents: readonly Address[],
  amount: bigint = GIFT,
): Promise<void> {
  const client = createAinurClient({ chain: foundry, transport: http(url), account: accountAt(HOLDER) });
  const { ainu: token } = client.ainur.deployment.contracts;
  const given = await Promise.all(
    agents.map(async (to) => {
      const outside = await client.token.getBalance({ owner: to, token });
      if (outside > 0n) return undefined;
      return client.token.transfer({ token, to, amount });
    }),
  );
  await Promise.all(given.map((hash) => hash && client.waitFor({ hash })));
}
