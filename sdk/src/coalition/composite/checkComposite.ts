import { InvalidCoalitionInput } from "../errors.ts";
import type { CoalitionCandidate } from "./CoalitionCandidate.ts";
import type { CompositeTask } from "./CompositeTask.ts";

const MAX_SUBTASKS = 12;
const MAX_UINT256 = 2n ** 256n - 1n;
const MAX_SCORE = 1_000;
const MAX_LEVEL = 100;

/** Throws `InvalidCoalitionInput` for a task or budget that cannot be meant. */
export function checkComposite(task: CompositeTask, budget: bigint): void {
  const { subtasks, value = 0n, synergyValue = 0n, coordinationCost = 0n, failureCost = 0n } = task;
  between(subtasks.length, { path: "task.subtasks.length", least: 1, most: MAX_SUBTASKS });
  amount(budget, "budget");
  for (const [name, each] of Object.entries({ value, synergyValue, coordinationCost, failureCost }))
    amount(each, `task.${name}`);
  between(task.maxMembers ?? 1, { path: "task.maxMembers", least: 1, most: Number.MAX_SAFE_INTEGER });
  between(task.jobsEach ?? 1, { path: "task.jobsEach", least: 1, most: Number.MAX_SAFE_INTEGER });
  between(task.minScore ?? 0, { path: "task.minScore", least: 0, most: MAX_SCORE });
  subtasks.forEach(({ level = 1, price = 0n, damages = 0n, bond = 0n }, index) => {
    const path = `task.subtasks[${index}]`;
    between(level, { path: `${path}.level`, least: 1, most: MAX_LEVEL });
    amount(price, `${path}.price`);
    amount(damages, `${path}.damages`);
    amount(bond, `${path}.bond`);
  });
}

/** Throws `InvalidCoalitionInput` for a candidate that cannot be meant, or is there twice. */
export function checkCandidates(candidates: readonly CoalitionCandidate[]): void {
  const ids = new Set<bigint>();
  candidates.forEach(({ agentId, score, freeBond, offers }, index) => {
    const path = `candidates[${index}]`;
    if (ids.has(agentId))
      throw new InvalidCoalitionInput({ path: `${path}.agentId`, value: agentId, rule: "there once" });
    ids.add(agentId);
    between(score, { path: `${path}.score`, least: 0, most: MAX_SCORE });
    amount(freeBond, `${path}.freeBond`);
    offers.forEach(({ level, price = 0n }, offer) => {
      between(level, { path: `${path}.offers[${offer}].level`, least: 0, most: MAX_LEVEL });
      amount(price, `${path}.offers[${offer}].price`);
    });
  });
}

function amount(value: bigint, path: string): void {
  if (value < 0n || value > MAX_UINT256)
    throw new InvalidCoalitionInput({ path, value, rule: "from 0 to 2^256 - 1" });
}

function between(
  value: number,
  { path, least, most }: { readonly path: string; readonly least: number; readonly most: number },
): void {
  if (!(Number.isSafeInteger(value) && value >= least && value <= most))
    throw new InvalidCoalitionInput({ path, value, rule: `an integer from ${least} to ${most}` });
}
