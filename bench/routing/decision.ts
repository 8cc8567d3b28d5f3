import type { Figure } from "../run.ts";
import { torus } from "./graphs.ts";
import { randomOf } from "./measure.ts";
import { OURS } from "./routers.ts";

const DECISIONS = 2_000_000;
const RUNS = 5;

/** How long a node takes to choose among four neighbours. */
export function* decisionFigures(): Generator<Figure> {
  const network = torus(6);
  const targets = network.neighbours.length;
  const routers = network.neighbours.map((list, node) =>
    OURS({ slots: list.length, targets, local: new Set([node]), random: randomOf(1) }),
  );
  for (let round = 0; round < targets; round++)
    for (const [node, router] of routers.entries()) {
      const announcement = router.announce(node % 3, round);
      for (const next of network.neighbours[node] ?? [])
        routers[next]?.heard(network.neighbours[next]?.indexOf(node) ?? 0, announcement, round);
    }
  const [router] = routers;
  if (router === undefined) return;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    let sum = 0;
    for (let decision = 0; decision < DECISIONS; decision++)
      sum += router.choose(1 + (decision % (targets - 1)), targets + decision);
    return sum < 0 ? Number.NaN : ((performance.now() - start) * 1e6) / DECISIONS;
  }).sort((a, b) => a - b);
  yield { case: "decision", value: times[RUNS >> 1] ?? Number.NaN, unit: "ns", reference: 1_000 };
}
