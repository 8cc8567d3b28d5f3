import { Link } from "react-router";
import { useAgentCard } from "../hooks/useAgentCard.ts";
import { AgentMark } from "./AgentMark.tsx";

export type AgentLinkProps = { readonly id: bigint; readonly uri: string };

/** An agent by mark, name and number, wherever it is mentioned. */
export function AgentLink({ id, uri }: AgentLinkProps) {
  const { data: card } = useAgentCard(uri);
  return (
    <Link
      to={`/agents/${id}`}
      className="inline-flex max-w-full items-center gap-2 rounded align-middle hover:underline"
    >
      <AgentMark id={id} />
      <span className="truncate">{card?.name ?? "Agent"}</span>
      <span className="shrink-0 text-ink-2">#{id.toString()}</span>
    </Link>
  );
}
