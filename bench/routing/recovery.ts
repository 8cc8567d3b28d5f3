import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Network, parseNetwork } from "../../sdk/src/routing/index.ts";
import type { Figure } from "../run.ts";
import { ringOfCliques } from "./graphs.ts";
import { measure, settlesAfter } from "./measure.ts";
import { BASELINES, OURS } from "./routers.ts";

export type RecoveryOptions = { readonly seeds: number; readonly steps: number; readonly data?: string };

type Case = { readonly network: Network; readonly link: readonly [number, number]; readonly load: number };

/**
 * Steps after the loss of a link until the delivery time is within a tenth of what the same router reaches with the link
 * gone, against Q-Routing.
 */
export function* recoveryFigures({ seeds, steps, data }: RecoveryOptions): Generator<Figure> {
  const cases: Readonly<Record<string, Case>> = {
    ring: { network: ringOfCliques({ cliques: 6, size: 6 }), link: [5, 6], load: 1 },
    // One of the two links that hold the halves of the grid together.
    ...(data !== undefined && {
      grid: {
        network: parseNetwork(readFileSync(join(data, "routing/grid-6x6.net"), "utf8")),
        link: [20, 21],
        load: 1,
      },
    }),
  };
  for (const [name, { network, link, load }] of Object.entries(cases)) {
    const changes = [{ at: steps / 2, kind: "linkDown", link }] as const;
    const recovery = Object.entries({ Q: BASELINES.Q, ours: OURS }).map(([router, factory]) => {
      console.error(`${router} loses a link of the ${name}`);
      const measured = measure({ network, router: factory, load, steps: steps * 2, seeds, changes });
      const level = measured.curve.slice(-measured.curve.length / 2);
      const final = level.reduce((total, time) => total + time, 0) / level.length;
      return settlesAfter(measured, { level: final, from: measured.curve.length / 4 });
    });
    const [reference, value] = recovery;
    if (reference === undefined || value === undefined) continue;
    yield { case: `recovery.${name}.linkLost.Q`, value, unit: "steps", reference };
  }
}
