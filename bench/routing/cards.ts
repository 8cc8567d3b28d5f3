import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { AgentIndex } from "../../sdk/src/discovery/AgentIndex.ts";
import { hashedEmbedder, rankAgents, similarityOf } from "../../sdk/src/discovery/index.ts";
import type { Figure } from "../run.ts";
import { randomOf } from "./measure.ts";

const SIZES = [1_000, 10_000, 100_000];
const QUERIES = 400;
const CAPABILITIES = 100;
const VOCABULARY = 5_000;
const TOPICS = 400;
const FOUND = 10;

/**
 * Time of a search with ranking by the number of agents in the index, a third of them by capability, and the share of the
 * ten most similar that it finds. Cards are of made-up words, drawn by topic.
 */
export function* cardFigures({ cards }: { readonly cards: number }): Generator<Figure> {
  for (const size of SIZES.filter((candidate) => candidate <= cards)) {
    console.error(`${size} cards`);
    const random = randomOf(13);
    const words = Array.from({ length: VOCABULARY }, () => wordOf(random));
    const textOf = (length: number) => {
      const topic = uniformInt(random, 0, TOPICS - 1);
      return Array.from({ length }, () => {
        const isOfTopic = uniformInt(random, 0, 3) > 0;
        return words[
          isOfTopic
            ? (topic * 37 + uniformInt(random, 0, 29)) % VOCABULARY
            : uniformInt(random, 0, VOCABULARY - 1)
        ];
      }).join(" ");
    };
    const index = new AgentIndex();
    const embedder = hashedEmbedder();
    const vectors: Float32Array[] = [];
    const start = performance.now();
    for (let id = 0; id < size; id++) {
      const text = textOf(30);
      index.set({ id: `${id}`, text, capabilities: [`skill.n${uniformInt(random, 0, CAPABILITIES - 1)}`] });
      vectors.push(embedder.embed(text));
    }
    const building = (performance.now() - start) / size;
    const times: number[] = [];
    const processorTimes: number[] = [];
    let hits = 0;
    let compared = 0;
    for (let query = 0; query < QUERIES; query++) {
      const text = textOf(6);
      const capability = query % 3 === 0 ? { capability: `skill.n${query % CAPABILITIES}` } : {};
      const begun = performance.now();
      const before = process.cpuUsage();
      const found = index.search({ text, limit: 50, ...capability });
      rankAgents(found.map((agent) => ({ ...agent, reputation: 500, price: 10n, bond: 100n, latency: 40 })));
      times.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      processorTimes.push((user + system) / 1_000);
      if (query % 3 === 0 || compared >= 50) continue;
      compared++;
      const wanted = embedder.embed(text);
      const least =
        vectors.map((vector) => similarityOf(wanted, vector)).sort((a, b) => b - a)[FOUND - 1] ?? 0;
      hits += found.slice(0, FOUND).filter(({ similarity }) => similarity >= least - 1e-6).length;
    }
    const at = (list: readonly number[], share: number) =>
      list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN;
    yield { case: `cards.${size}.p50`, value: at(times, 0.5), unit: "ms" };
    yield { case: `cards.${size}.p95`, value: at(times, 0.95), unit: "ms", reference: 50 };
    yield { case: `cards.${size}.processor.p95`, value: at(processorTimes, 0.95), unit: "ms" };
    yield {
      case: `cards.${size}.recall`,
      value: hits / (compared * FOUND),
      unit: "of ten",
      reference: 1,
      better: "higher",
    };
    yield { case: `cards.${size}.add`, value: building, unit: "ms" };
  }
}

const SYLLABLES = [
  "ba",
  "ce",
  "di",
  "fo",
  "gu",
  "ha",
  "je",
  "ki",
  "lo",
  "mu",
  "na",
  "pe",
  "ri",
  "so",
  "tu",
  "vi",
  "wa",
  "xe",
  "yo",
  "zu",
];

function wordOf(random: RandomGenerator): string {
  const length = uniformInt(random, 2, 4);
  return Array.from({ length }, () => SYLLABLES[uniformInt(random, 0, SYLLABLES.length - 1)]).join("");
}
