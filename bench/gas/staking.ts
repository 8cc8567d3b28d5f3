import { createClient, encodeFunctionData, parseEther } from "viem";
import { sendTransaction } from "viem/actions";
import { stakingAbi } from "../../sdk/src/abi/index.ts";
import { indexOf, offences } from "../../sdk/src/index.ts";
import { clientOf, fund, localAccount, registerAgent, startHardhat, wait } from "../../test/fixtures.ts";
import { startTrial } from "../../test/trial.ts";
import type { Figure } from "../run.ts";
import { cost, gasMeter } from "./meter.ts";

// EigenLayer's, measured in the same way: deposit into a strategy; a slash, with what then burns or pays it; a withdrawal queued
// and completed.
const EIGENLAYER = { deposit: 132_156, slash: 302_681 + 115_210, withdraw: 418_074 };

/** Nominations, and a slash that pays its victim. */
export async function* stakingGas(): AsyncGenerator<Figure> {
  const chain = await startHardhat();
  const { jobs, staking } = chain.deployment.contracts;
  const nominator = clientOf(chain, localAccount(3));
  await fund(chain, localAccount(3));
  const gasOf = gasMeter(nominator);

  const trial = await startTrial(chain, 0);
  const { agentId } = trial;
  const other = await registerAgent(chain, localAccount(3));
  for (const agent of [agentId, other])
    await gasOf(nominator.nominations.nominate({ agentId: agent, amount: parseEther("100") }));
  const amount = parseEther("50");
  yield cost(
    "staking.nominate",
    await gasOf(nominator.nominations.nominate({ agentId, amount })),
    EIGENLAYER.deposit,
  );

  // As Jobs does it, by itself: with the lock of a job, a victim and an offence.
  const slash = async () => {
    const terms = await trial.submitted("something", { damages: 2_000000n });
    const data = encodeFunctionData({
      abi: stakingAbi,
      functionName: "slash",
      args: [agentId, terms.bond, terms.bond, terms.client, indexOf(offences, "Failure")],
    });
    const module = createClient({ ...chain, account: jobs, pollingInterval: 20 });
    await chain.test.impersonateAccount({ address: jobs });
    await chain.test.setBalance({ address: jobs, value: parseEther("1") });
    return gasOf(sendTransaction(module, { to: staking, data }));
  };
  await slash();
  yield cost("staking.slash", await slash(), EIGENLAYER.slash);

  await gasOf(nominator.nominations.unnominate({ agentId, shares: amount / 4n }));
  const left = await gasOf(nominator.nominations.unnominate({ agentId, shares: amount / 4n }));
  yield cost("staking.unbond", left);
  await wait(chain, (await nominator.staking.getUnbondingPeriod()) + 1);
  const withdrawn = await gasOf(nominator.nominations.withdraw({ agentId, to: localAccount(3).address }));
  yield cost("staking.withdraw", withdrawn);
  yield cost("staking.unbondAndWithdraw", left + withdrawn, EIGENLAYER.withdraw);
  await chain.stop();
}
