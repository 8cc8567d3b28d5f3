import type { HDAccount } from "viem";
import { fund, localAccount, registerJuror } from "../../test/fixtures.ts";
import type { Stage } from "./Stage.ts";

export type Juror = { readonly account: HDAccount; readonly agentId: bigint };

const benches = new WeakMap<Stage, Promise<readonly Juror[]>>();

/** The jurors of a stage, whoever asks first: as many as a first round seats, so that all of them are drawn. */
export function benchOf(stage: Stage): Promise<readonly Juror[]> {
  const known = benches.get(stage);
  if (known !== undefined) return known;
  const bench = register(stage);
  benches.set(stage, bench);
  return bench;
}

async function register({ economy: { chain } }: Stage): Promise<readonly Juror[]> {
  const bench: Juror[] = [];
  for (const account of [localAccount(3), localAccount(4), localAccount(5)]) {
    await fund(chain, account);
    bench.push({ account, agentId: await registerJuror(chain, account) });
  }
  await chain.test.mine({ blocks: 1, interval: 1 }); // they count for what is opened later
  return bench;
}
