import type { Agent } from "./Agent.ts";

/** Whether an agent is meant by what someone types: its number, a part of its name, capabilities or addresses. */
export function matchesSearch(
  { id, capabilities, owner, wallet }: Pick<Agent, "id" | "capabilities" | "owner" | "wallet">,
  name: string | undefined,
  search: string,
): boolean {
  const typed = search.trim().toLowerCase();
  if (typed === "") return true;
  if (typed.replace(/^#/, "") === id.toString()) return true;
  return [name ?? "", ...capabilities, owner, wallet ?? ""].some((text) =>
    text.toLowerCase().includes(typed),
  );
}
