import type { CourtParameters } from "@ainur/sdk";
import { courtAbi } from "@ainur/sdk/abi";
import { createWalletClient, parseEther } from "viem";
import { localAccount } from "../../test/fixtures.ts";
import type { Economy } from "../testing/startEconomy.ts";

/** Gives the disputes that are opened from now on other periods, in seconds. */
export async function setPeriods(
  { chain, client }: Economy,
  periods: CourtParameters["periods"],
): Promise<void> {
  const { timelock: address, court } = chain.deployment.contracts;
  const reader = client(localAccount(0));
  const parameters = await reader.court.getParameters();
  await chain.test.impersonateAccount({ address });
  await chain.test.setBalance({ address, value: parseEther("1") });
  const governor = createWalletClient({ account: address, chain: chain.chain, transport: chain.transport });
  const hash = await governor.writeContract({
    address: court,
    abi: courtAbi,
    functionName: "setParameters",
    args: [{ ...parameters, periods }],
  });
  await reader.waitFor({ hash });
}
