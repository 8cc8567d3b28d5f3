import { uniformInt } from "pure-rand/distribution/uniformInt";
import {
  type Answers,
  DiscoveryRouter,
  type DiscoveryTransport,
  memoryTransport,
} from "../../sdk/src/discovery/index.ts";
import type { Network } from "../../sdk/src/routing/index.ts";
import type { Figure } from "../run.ts";
import { randomGraph } from "./graphs.ts";
import { randomOf } from "./measure.ts";

const PROBE_ROUNDS = 3;
const LINKS_A_PEER = 4;
/** How many peers offer each capability: from rare to common. */
const OFFERS = [5, 20, 50, 100, 200];
const WANTED = 3;

export type DiscoveryOptions = { readonly peers: number; readonly queries: number };

/**
 * Messages of a search for three agents among peers who know eight others on average, against flooding to the fewest hops
 * that reach as many, and against flooding everybody. `withProbes` spreads the messages by which peers learned over one
 * search by each peer.
 */
export async function* discoveryFigures({ peers, queries }: DiscoveryOptions): AsyncGenerator<Figure> {
  const random = randomOf(11);
  const network = randomGraph({ nodes: peers, links: peers * LINKS_A_PEER, random });
  let messages = 0;
  const routers = new Map<string, Answers & DiscoveryRouter>();
  const inner = memoryTransport(routers);
  const transport: DiscoveryTransport = {
    ask(peer, question, signal) {
      messages += 2;
      return inner.ask(peer, question, signal);
    },
  };
  const list = network.neighbours.map((neighbours, node) => {
    const router = new DiscoveryRouter({
      transport,
      random,
      self: `${node}`,
      maxPeers: neighbours.length,
      maxCapabilities: OFFERS.length,
    });
    for (const next of neighbours) router.addPeer(`${next}`);
    routers.set(`${node}`, router);
    return router;
  });
  const offering = OFFERS.map((count, capability) => {
    const nodes = new Set<number>();
    while (nodes.size < count) nodes.add(uniformInt(random, 0, peers - 1));
    for (const node of nodes) list[node]?.offer(`skill.n${capability}`, `${node}`);
    return nodes;
  });
  for (let round = 0; round < PROBE_ROUNDS; round++) {
    console.error(`probes, round ${round + 1} of ${PROBE_ROUNDS}`);
    for (const router of list) await router.probe();
  }
  const learning = messages;
  for (const [capability, nodes] of offering.entries()) {
    messages = 0;
    let [found, ring, flood] = [0, 0, 0];
    for (let query = 0; query < queries; query++) {
      const from = uniformInt(random, 0, peers - 1);
      const discovery = await list[from]?.discover({ capability: `skill.n${capability}`, limit: WANTED });
      found += discovery?.found.length ?? 0;
      ring += floodMessages(network, {
        from,
        isEnough: (reached) => reached.filter((node) => nodes.has(node)).length >= WANTED,
      });
      if (query < 10)
        flood += floodMessages(network, { from, isEnough: () => false }) / Math.min(10, queries);
    }
    const name = `discovery.${peers}peers.${nodes.size}offer`;
    const unit = "messages";
    yield {
      case: `${name}.recall`,
      value: found / (queries * WANTED),
      unit: "of wanted",
      reference: 1,
      better: "higher",
    };
    yield { case: `${name}.search.leastFlood`, value: messages / queries, unit, reference: ring / queries };
    yield { case: `${name}.search.flood`, value: messages / queries, unit, reference: flood };
    yield {
      case: `${name}.withProbes.flood`,
      value: messages / queries + learning / peers,
      unit,
      reference: flood,
    };
  }
}

type Flood = { readonly from: number; readonly isEnough: (reached: readonly number[]) => boolean };

/** Questions when everybody passes them on to all but whom they came from, hop by hop until enough are reached. */
function floodMessages({ neighbours }: Network, { from, isEnough }: Flood): number {
  const reached = [from];
  const seen = new Set(reached);
  let sent = 0;
  for (let start = 0; start < reached.length && !isEnough(reached); ) {
    const end = reached.length;
    for (; start < end; start++)
      for (const next of neighbours[reached[start] ?? from] ?? []) {
        sent++;
        if (!seen.has(next)) {
          seen.add(next);
          reached.push(next);
        }
      }
  }
  return sent - (reached.length - 1); // nobody sends back to where it first heard from
}
