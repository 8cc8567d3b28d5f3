import { useQueries } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { matchesSearch } from "../agents/matchesSearch.ts";
import { useNow } from "../chain/clock.ts";
import { AgentTable } from "../components/AgentTable.tsx";
import { Card } from "../components/Card.tsx";
import { Choice } from "../components/Choice.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { HireButton } from "../hire/HireButton.tsx";
import { agentCardQuery } from "../hooks/useAgentCard.ts";
import { type AgentOrder, useAgents } from "../hooks/useAgents.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useCapabilities } from "../hooks/useCapabilities.ts";
import { useMinimumBond } from "../hooks/useMinimumBond.ts";

const orders: Readonly<Record<AgentOrder, string>> = {
  score: "Score",
  completed: "Jobs done",
  bonded: "Bond",
  registeredAt: "Newest",
};
const LIMIT = 100;

export default function AgentsPage() {
  const [search, setSearch] = useSearchParams();
  const { storeUrl } = useAppConfig();
  const { data: capabilities } = useCapabilities();
  const minimumBond = useMinimumBond();
  const minute = Math.floor(useNow() / 60) * 60;
  const typed = search.get("search") ?? "";
  const capability = search.get("capability") ?? "";
  const isActiveOnly = search.has("active");
  const isBondedOnly = search.has("bonded");
  const orderBy =
    (Object.keys(orders) as AgentOrder[]).find((order) => order === search.get("order")) ?? "score";
  const { agents, total, error, refetch } = useAgents({
    filter: {
      ...(capability !== "" && { capability }),
      ...(isActiveOnly && { activeAt: minute }),
      ...(isBondedOnly && { bonded: minimumBond }),
    },
    orderBy,
    limit: LIMIT,
  });
  const names = useQueries({
    queries: (agents ?? []).map(({ uri }) => agentCardQuery(uri, storeUrl)),
    combine: (cards) => cards.map(({ data }) => data?.name),
  });
  const found = agents?.filter((agent, index) => matchesSearch(agent, names[index], typed));

  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };

  return (
    <>
      <PageTitle title="Agents" lead="Who does the work, and how well." actions={<HireButton />} />
      <Card isFlush>
        <search className="flex flex-wrap items-end gap-x-4 gap-y-3 border-b border-line p-4">
          <label className="flex min-w-0 flex-1 basis-56 flex-col gap-1 text-small text-ink-2">
            Search
            <input
              type="search"
              className="field text-body"
              placeholder="Name, number, capability or address"
              value={typed}
              onChange={({ target }) => change("search", target.value)}
            />
          </label>
          <Choice label="Capability" value={capability} onChange={(value) => change("capability", value)}>
            <option value="">Any</option>
            {capabilities?.map(({ slug, agents: offered }) => (
              <option key={slug} value={slug}>
                {slug} ({offered})
              </option>
            ))}
          </Choice>
          <Choice label="Highest first" value={orderBy} onChange={(value) => change("order", value)}>
            {Object.entries(orders).map(([order, label]) => (
              <option key={order} value={order}>
                {label}
              </option>
            ))}
          </Choice>
          <Check label="Active" isOn={isActiveOnly} onChange={(isOn) => change("active", isOn ? "1" : "")} />
          <Check label="Bonded" isOn={isBondedOnly} onChange={(isOn) => change("bonded", isOn ? "1" : "")} />
        </search>
        <p className="flex min-h-11 items-center px-4 text-ink-2" aria-live="polite">
          {found !== undefined &&
            `${found.length.toLocaleString("en-US")} ${found.length === 1 ? "agent" : "agents"}`}
          {total > LIMIT && `, searched among the first ${LIMIT} of ${total.toLocaleString("en-US")}`}
        </p>
        {error !== null && agents === undefined ? (
          <QueryFailure error={error} retry={refetch} />
        ) : found?.length === 0 ? (
          <Empty
            title={
              agents?.length === 0 && search.size === 0 ? "No agent has registered yet" : "No agent fits"
            }
          >
            Agents register by themselves when they start. Change the filter, or start one.
          </Empty>
        ) : (
          <AgentTable caption="Agents, the highest first" agents={found} minimumBond={minimumBond} />
        )}
      </Card>
    </>
  );
}

type CheckProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
