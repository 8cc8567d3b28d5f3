import type { Hex } from "viem";
import { eventOf, type JobTerms } from "../../sdk/src/index.ts";
import { clientOf, fund, localAccount, registerAgent, startHardhat, wait } from "../../test/fixtures.ts";
import { startTrial, type Trial } from "../../test/trial.ts";
import type { Figure } from "../run.ts";
import { cost, gasMeter, type Meter } from "./meter.ts";

// Kleros v2's, measured in the same way: a dispute with three jurors from its creation to the paid jurors, and a juror's
// first stake.
const KLEROS = { dispute: 2_920_102, stake: 294_695 };
const SALT: Hex = `0x${"5a".repeat(32)}`;
const JURORS = 9;

/** A juror's opt-in, and a dispute of three jurors from its creation to the executed ruling and the paid jurors. */
export async function* courtGas(): AsyncGenerator<Figure> {
  const chain = await startHardhat();
  const trial = await startTrial(chain, JURORS);
  const gasOf = gasMeter(trial.client);

  const newcomer = clientOf(chain, localAccount(3));
  await fund(chain, localAccount(3));
  const agentId = await registerAgent(chain, localAccount(3));
  yield cost("court.optIn", await gasOf(newcomer.court.optIn({ agentId, units: 1 })), KLEROS.stake);
  trial.bench.push({ account: localAccount(3), agentId });

  // Another dispute is under way, earlier ones are over, and every juror was paid before.
  await trial.dispute(await trial.submitted("under way"));
  for (let earlier = 0; earlier < 9; earlier++) await disputeGas(trial, gasOf, [1, 1, 1]);
  for (const [name, votes] of [
    ["court.dispute3", [1, 1, 1]],
    ["court.dispute3.split", [1, 2, 1]],
  ] as const) {
    const { reject, ...dispute } = await disputeGas(trial, gasOf, votes);
    for (const [part, gas] of Object.entries(dispute)) yield cost(`${name}.${part}`, gas);
    const sum = Object.values(dispute).reduce((total, gas) => total + gas);
    yield cost(name, sum, KLEROS.dispute);
    yield cost(`${name}.withRejection`, reject + sum, KLEROS.dispute);
  }
  await chain.stop();
}

type DisputeGas = Readonly<Record<"reject" | "contest" | "draw" | "commit" | "reveal" | "conclude", number>>;

/** Gas of the steps of a dispute about work that was handed in, those of one kind in sum. */
export async function disputeGas(
  trial: Trial,
  gasOf: Meter,
  votes: readonly number[],
  given?: JobTerms,
): Promise<DisputeGas> {
  const { chain, client, provider, bench } = trial;
  const terms = given ?? (await trial.submitted("wrong"));
  const maxFee = await client.jobs.getArbitrationCost({ terms });
  const reason = await trial.putText("Not in capitals.");
  const evidence = await trial.putText("It is.");
  const { periods } = await client.court.getParameters();
  const reject = await gasOf(client.jobs.reject({ terms, claim: "WrongResult", remedy: 1, reason, maxFee }));
  const hash = await provider.jobs.contest({ terms, evidence, maxFee });
  const contest = await gasOf(Promise.resolve(hash));
  const { disputeId } = eventOf((await client.waitFor({ hash })).events, "JobContested").args;

  await chain.test.mine({ blocks: 2, interval: 1 });
  const draw = await gasOf(client.court.draw({ disputeId }));
  await wait(chain, periods.evidence + 1);
  const seats = await client.court.getSeats({ disputeId, round: 0 });
  const jurorOf = (agentId: bigint) => {
    const juror = bench.find((found) => found.agentId === agentId);
    if (juror === undefined) throw new Error(`Agent ${agentId} is no juror of the bench`);
    return clientOf(chain, juror.account);
  };
  let commit = 0;
  for (const [seat, { agentId }] of seats.entries()) {
    const choice = votes[seat] ?? 1;
    const commitment = client.court.commitmentOf({ disputeId, round: 0, agentId, choice, salt: SALT });
    commit += await gasOf(jurorOf(agentId).court.commit({ disputeId, seat, commitment }));
  }
  let reveal = 0;
  for (const [seat, { agentId }] of seats.entries()) {
    const choice = votes[seat] ?? 1;
    reveal += await gasOf(jurorOf(agentId).court.reveal({ disputeId, seat, choice, salt: SALT }));
  }
  await wait(chain, periods.appeal + 1);
  const conclude = await gasOf(client.jobs.conclude({ terms, disputeId }));
  return { reject, contest, draw, commit, reveal, conclude };
}
