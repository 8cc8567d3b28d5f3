import type { Auction } from "../../sdk/src/auction/Auction.ts";
import { loadHighs } from "../../sdk/src/solver/loadHighs.ts";

/** Winner determination as HiGHS does it with its own settings, a row a good and an XOR group; the value it finds. */
export async function solveByHighs({ goods, bids }: Auction): Promise<number> {
  const highs = await loadHighs();
  return highs.withModel((model) => {
    model.options.set({ output_flag: false });
    const groups = new Map<number, number>();
    for (const { xor = [] } of bids) {
      for (const group of xor) if (!groups.has(group)) groups.set(group, goods + groups.size);
    }
    for (let row = 0; row < goods + groups.size; row++) {
      model.addRow(-highs.infinity, 1, { indices: [], values: [] });
    }
    for (const [column, { price, goods: bundle, xor = [] }] of bids.entries()) {
      const indices = [...bundle, ...xor.map((group) => groups.get(group) ?? 0)];
      model.addCol(-price, 0, 1, { indices, values: indices.map(() => 1) });
      model.changeColIntegrality(column, highs.constants.variableType.integer);
    }
    model.run();
    return -model.getObjectiveValue();
  });
}
