import type { CoalitionAgent, CoalitionTask, Collaboration } from "./CoalitionTask.ts";
import { DuplicateAgent, InvalidCoalitionInput, UnknownAgent } from "./errors.ts";

const MAX_REPUTATION = 1_000;

/** Throws `InvalidCoalitionInput` for a task that cannot be meant. */
export function checkTask(task: CoalitionTask): void {
  if (task.requirements.length === 0)
    throw new InvalidCoalitionInput({
      path: "task.requirements",
      value: "empty",
      rule: "one requirement or more",
    });
  task.requirements.forEach(({ capability, level = 0, units = 1 }, index) => {
    const path = `task.requirements[${index}]`;
    nameOf(capability, `${path}.capability`);
    atLeastZero(level, `${path}.level`);
    positive(units, `${path}.units`);
  });
  const { revenue = 0, budget = 0, maxMembers = 1, minReputation = 0 } = task;
  atLeastZero(revenue, "task.revenue");
  if (budget !== Infinity) atLeastZero(budget, "task.budget");
  if (!(Number.isSafeInteger(maxMembers) && maxMembers >= 1))
    throw new InvalidCoalitionInput({
      path: "task.maxMembers",
      value: maxMembers,
      rule: "an integer above 0",
    });
  share(minReputation, "task.minReputation", MAX_REPUTATION);
  atLeastZero(task.synergyValue ?? 0, "task.synergyValue");
  atLeastZero(task.coordinationCost ?? 0, "task.coordinationCost");
  atLeastZero(task.failureCost ?? 0, "task.failureCost");
}

/** Throws `InvalidCoalitionInput` or `DuplicateAgent` for agents that cannot be meant. */
export function checkAgents(agents: readonly CoalitionAgent[]): void {
  const ids = new Set<string>();
  agents.forEach(({ id, price, skills, reputation = 0, experience = 0, groups = [] }, index) => {
    const path = `agents[${index}]`;
    nameOf(id, `${path}.id`);
    if (ids.has(id)) throw new DuplicateAgent({ id });
    ids.add(id);
    atLeastZero(price, `${path}.price`);
    share(reputation, `${path}.reputation`, MAX_REPUTATION);
    atLeastZero(experience, `${path}.experience`);
    groups.forEach((group, at) => {
      nameOf(group, `${path}.groups[${at}]`);
    });
    skills.forEach(({ capability, level, capacity = 1 }, skill) => {
      nameOf(capability, `${path}.skills[${skill}].capability`);
      atLeastZero(level, `${path}.skills[${skill}].level`);
      atLeastZero(capacity, `${path}.skills[${skill}].capacity`);
    });
  });
}

/** Throws `InvalidCoalitionInput` for a score that is not from 0 to 1 or two agents that are one, and `UnknownAgent`. */
export function checkCollaborations(
  history: readonly Collaboration[],
  agents: readonly CoalitionAgent[],
): void {
  const known = new Set(history.length > 0 ? agents.map(({ id }) => id) : []);
  history.forEach(({ agents: [first, second], score }, index) => {
    if (first === second)
      throw new InvalidCoalitionInput({ path: `history[${index}].agents`, value: first, rule: "two agents" });
    share(score, `history[${index}].score`, 1);
    for (const id of [first, second]) if (!known.has(id)) throw new UnknownAgent({ id });
  });
}

function nameOf(value: string, path: string) {
  if (typeof value !== "string" || value === "")
    throw new InvalidCoalitionInput({ path, value, rule: "a name" });
}

function atLeastZero(value: number, path: string) {
  if (!(Number.isFinite(value) && value >= 0))
    throw new InvalidCoalitionInput({ path, value, rule: "a finite number, 0 or more" });
}

function positive(value: number, path: string) {
  if (!(Number.isFinite(value) && value > 0))
    throw new InvalidCoalitionInput({ path, value, rule: "a finite number above 0" });
}

function share(value: number, path: string, most: number) {
  if (!(value >= 0 && value <= most))
    throw new InvalidCoalitionInput({ path, value, rule: `a number from 0 to ${most}` });
}
