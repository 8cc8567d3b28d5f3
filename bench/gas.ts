import hre from "hardhat";
import { courtGas } from "./gas/court.ts";
import { coverGas } from "./gas/cover.ts";
import { drawGas } from "./gas/draw.ts";
import { marketGas } from "./gas/market.ts";
import { stakingGas } from "./gas/staking.ts";
import type { BenchOptions, Figure } from "./run.ts";

const parts = { market: marketGas, staking: stakingGas, court: courtGas, cover: coverGas, draw: drawGas };

/**
 * Gas of whole transactions, from receipts of one-transaction blocks with distinct timestamps, in steady state: each case's
 * second or later use, with no balance at zero. `--part court` measures one part.
 */
export default async function* gas({ part }: BenchOptions): AsyncGenerator<Figure> {
  if (part !== undefined && !(String(part) in parts))
    throw new Error(`There is no part ${part}; there are ${Object.keys(parts).join(", ")}`);
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  for (const [name, measure] of Object.entries(parts))
    if (part === undefined || part === name) yield* measure();
}
