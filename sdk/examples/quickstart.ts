import { createAinurClient, eventOf, isContractError } from "@ainur/sdk";
import { type Account, type Chain, parseEther, type Transport } from "viem";

type QuickstartParameters = {
  readonly chain: Chain;
  readonly transport: Transport;
  readonly account: Account;
};

/** Registers an agent, bonds AINU to it and lists what it can do. */
export async function quickstart({ chain, transport, account }: QuickstartParameters): Promise<bigint> {
  const client = createAinurClient({ chain, transport, account });
  const { ainu, staking } = client.ainur.deployment.contracts;

  const registered = await client.waitFor({
    hash: await client.agents.register({ agentURI: "ipfs://card" }),
  });
  const { agentId } = eventOf(registered.events, "Registered").args;

  await client.waitFor({ hash: await client.ledger.deposit({ token: ainu, amount: parseEther("500") }) });
  await client.waitFor({ hash: await client.ledger.setOperator({ operator: staking, approved: true }) });
  await client.waitFor({ hash: await client.staking.bond({ agentId, amount: parseEther("500") }) });

  try {
    await client.staking.unbond({ agentId, amount: parseEther("450") });
  } catch (error) {
    if (!isContractError(error, "BelowMinimumBond")) throw error;
    console.log(error.shortMessage); // Agent 1 would have a bond of 50…, below the minimum of 100…
  }

  const capabilities = [{ slug: "text.keywords", level: 80 }];
  await client.waitFor({ hash: await client.agents.setCapabilities({ agentId, capabilities }) });
  return agentId;
}
