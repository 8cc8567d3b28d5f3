import { scoreAt } from "@ainur/sdk";
import type { Agent } from "../agents/Agent.ts";
import { standingOf } from "../agents/standing.ts";
import { useNow } from "../chain/clock.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { AgentLink } from "./AgentLink.tsx";
import { Amount } from "./Amount.tsx";
import { Capabilities } from "./Capabilities.tsx";
import { SkeletonRows } from "./Skeleton.tsx";
import { Sparkline } from "./Sparkline.tsx";
import { Badge } from "./StatusBadge.tsx";
import { cellClass, Table } from "./Table.tsx";

const agent = { name: "Agent" };
const capabilities = { name: "Capabilities", from: "lg" } as const;
const state = { name: "State", from: "sm" } as const;
const score = { name: "Score", isNumber: true };
const trend = { name: "Trend", from: "sm" } as const;
const jobs = { name: "Jobs done", isNumber: true, from: "sm" } as const;
const bond = { name: "Bond", isNumber: true, from: "lg" } as const;
const offences = { name: "Offences", isNumber: true, from: "lg" } as const;
const columns = [agent, capabilities, state, score, trend, jobs, offences, bond];

export type AgentTableProps = {
  readonly caption: string;
  /** `undefined` while they load. */
  readonly agents: readonly Agent[] | undefined;
  readonly minimumBond: bigint;
  readonly expected?: number;
};

export function AgentTable({ caption, agents, minimumBond, expected = 6 }: AgentTableProps) {
  const now = useNow();
  return (
    <Table caption={caption} columns={columns}>
      {agents === undefined ? (
        <SkeletonRows rows={expected} columns={columns.length} />
      ) : (
        agents.map((one) => {
          const current = scoreAt({ score: one.score, updatedAt: one.scoreUpdatedAt }, now);
          return (
            <tr key={one.id.toString()} className="hover:bg-sunken">
              <td className={`${cellClass(agent)} w-full max-w-0`}>
                <AgentLink id={one.id} uri={one.uri} />
              </td>
              <td className={cellClass(capabilities)}>
                <Capabilities slugs={one.capabilities} most={2} />
              </td>
              <td className={cellClass(state)}>
                <Badge {...standingOf(one, minimumBond, now)} />
              </td>
              <td className={`${cellClass(score)} whitespace-nowrap`}>
                {current} <span className="text-ink-2">/ 1,000</span>
              </td>
              <td className={cellClass(trend)}>
                <Sparkline
                  label={`Score over its last ${one.scores.length} receipts`}
                  points={one.scores.map(({ time, score: value }) => ({ time, value }))}
                  now={{ time: now, value: current }}
                />
              </td>
              <td className={`${cellClass(jobs)} whitespace-nowrap`}>
                {one.completed.toLocaleString("en-US")}
                {one.failed > 0 && <span className="text-ink-2"> ({one.failed} failed)</span>}
              </td>
              <td className={cellClass(offences)}>{one.offences.toLocaleString("en-US")}</td>
              <td className={cellClass(bond)}>
                <Amount value={one.bonded} token={AINU} />
              </td>
            </tr>
          );
        })
      )}
    </Table>
  );
}
