import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** What a coalition of these agents, ascending, is worth. */
export type Worth = (members: readonly number[]) => number;

export type AnnealStructureParameters = {
  readonly agents: number;
  readonly worth: Worth;
  readonly random: RandomGenerator;
  /** Moves tried; the temperature falls with them. */
  readonly moves: number;
  /** Called with each structure that is worth more than those before. */
  readonly onStructure: (structure: readonly (readonly number[])[], value: number) => void;
};

const YIELD_EVERY = 64;
/** Temperature at the end over that at the start. */
const COOLING = 1e-3;
const SAMPLE = 32;

type Change = { readonly out: readonly number[]; readonly into: readonly (readonly number[])[] };

/**
 * Looks for a structure that is worth much by simulated annealing (Keinänen 2009): moves an agent, exchanges two, merges two coalitions or
 * splits one, and takes what is worse with a chance that falls. Starts from every agent alone. A move costs two to four evaluations. Yields
 * every few moves.
 */
export function* annealStructure(parameters: AnnealStructureParameters): Generator<void, void> {
  const { agents, worth, random, moves, onStructure } = parameters;
  let structure: (readonly number[])[] = Array.from({ length: agents }, (_, agent) => [agent]);
  let values = structure.map(worth);
  let value = values.reduce((sum, each) => sum + each, 0);
  let best = value;
  onStructure(structure, value);
  let hottest = 0;
  for (let move = 0; move < moves; move++) {
    const change = changeOf(structure, random);
    if (change) {
      const worths = change.into.map(worth);
      const before = change.out.reduce((sum, at) => sum + (values[at] ?? 0), 0);
      const gain = worths.reduce((sum, each) => sum + each, 0) - before;
      // The first moves say what differences there are.
      if (move < SAMPLE) hottest = Math.max(hottest, Math.abs(gain));
      const temperature = 0.3 * hottest * COOLING ** (move / moves);
      if (gain >= 0 || uniformFloat64(random) < Math.exp(gain / temperature)) {
        structure = [...structure.filter((_, at) => !change.out.includes(at)), ...change.into];
        values = [...values.filter((_, at) => !change.out.includes(at)), ...worths];
        value += gain;
        if (value > best + 1e-12 * Math.abs(best)) {
          best = value;
          onStructure(structure, value);
        }
      }
    }
    if (move % YIELD_EVERY === 0) yield;
  }
}

/** A random change: coalitions that go, by their index, and those that come; `undefined` if it would be none. */
function changeOf(structure: readonly (readonly number[])[], random: RandomGenerator): Change | undefined {
  const count = structure.length;
  const from = uniformInt(random, 0, count - 1);
  const first = structure[from] ?? [];
  const member = first[uniformInt(random, 0, first.length - 1)] ?? 0;
  // One place more than there are coalitions: a new one.
  const to = uniformInt(random, 0, count);
  const second = structure[to] ?? [];
  if (from === to) return first.length < 2 ? undefined : splitOf(first, from, random);
  const kind = uniformInt(random, 0, 3);
  if (kind === 0 && to < count) return { out: [from, to], into: [ascending([...first, ...second])] };
  if (kind === 1 && to < count) {
    const other = second[uniformInt(random, 0, second.length - 1)] ?? 0;
    const swapped = [
      ascending([...first.filter((one) => one !== member), other]),
      ascending([...second.filter((one) => one !== other), member]),
    ];
    return { out: [from, to], into: swapped };
  }
  if (first.length === 1 && to === count) return undefined;
  const rest = first.filter((one) => one !== member);
  const joined = ascending([...second, member]);
  return { out: to < count ? [from, to] : [from], into: rest.length > 0 ? [rest, joined] : [joined] };
}

function splitOf(coalition: readonly number[], at: number, random: RandomGenerator): Change | undefined {
  const side = coalition.map(() => uniformInt(random, 0, 1));
  const parts = [0, 1].map((wanted) => coalition.filter((_, index) => side[index] === wanted));
  return parts.some((part) => part.length === 0) ? undefined : { out: [at], into: parts };
}

function ascending(members: number[]): number[] {
  return members.sort((a, b) => a - b);
}
