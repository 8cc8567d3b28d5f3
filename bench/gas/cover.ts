import { parseEther, parseUnits } from "viem";
import type { JobTerms } from "../../sdk/src/index.ts";
import { fund, localAccount, openPool, startHardhat } from "../../test/fixtures.ts";
import { startTrial } from "../../test/trial.ts";
import type { Figure } from "../run.ts";
import { disputeGas } from "./court.ts";
import { cost, gasMeter } from "./meter.ts";

// Nexus Mutual's, measured in the same way: cover bought; a claim from its submission over the vote to the payout.
const NEXUS = { buy: 622_430, payout: 1_174_252 };
const JURORS = 9;

/** What cover adds to opening a job, and what a payout adds to a ruling. */
export async function* coverGas(): AsyncGenerator<Figure> {
  const chain = await startHardhat();
  const trial = await startTrial(chain, JURORS);
  const { client, provider } = trial;
  const gasOf = gasMeter(client);
  await fund(chain, localAccount(4));
  const pool = await openPool(chain, localAccount(4), { capital: parseUnits("100000", 6) });

  const open = async (insured: boolean) => {
    // Damages that the bond covers in part only, so that cover has something to pay.
    const terms = await trial.newTerms({ damages: parseUnits("8", 6), bond: parseEther("20") });
    const providerSignature = await provider.jobs.signTerms({ terms });
    const cover = { pool, amount: parseUnits("6", 6), maxPremium: parseUnits("6", 6) };
    const opened = insured
      ? await client.jobs.openInsured({ terms, providerSignature, cover })
      : await client.jobs.openSigned({ terms, providerSignature });
    return { terms, gas: await gasOf(Promise.resolve(opened)) };
  };
  for (const insured of [true, false, true]) await open(insured); // other covers stay open
  const plain = await open(false);
  const insured = await open(true);
  yield cost("cover.buy", insured.gas - plain.gas, NEXUS.buy);
  yield cost("cover.openInsured", insured.gas);

  const ruling = async (job: { readonly terms: JobTerms }) => {
    await trial.handIn(job.terms, "wrong");
    return (await disputeGas(trial, gasOf, [1, 1, 1], job.terms)).conclude;
  };
  for (let earlier = 0; earlier < 8; earlier++) await ruling(await open(earlier % 2 === 0));
  const without = await ruling(await open(false));
  const paid = await ruling(await open(true));
  yield cost("cover.payout", paid - without, NEXUS.payout);
  await chain.stop();
}
