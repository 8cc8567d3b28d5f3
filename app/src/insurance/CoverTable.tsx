import { ActButtons } from "../acts/ActButtons.tsx";
import { useNow } from "../chain/clock.ts";
import { Account } from "../components/Account.tsx";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { JobLink } from "../components/JobLink.tsx";
import { Dot } from "../components/StatusBadge.tsx";
import { cellClass, Table } from "../components/Table.tsx";
import { shortJobId } from "../format/shorten.ts";
import { coverState } from "./coverState.ts";
import type { Cover, InsurancePool, Underwriter } from "./InsurancePool.ts";
import { payBack } from "./payBack.ts";

const job = { name: "Job" };
const client = { name: "Client", from: "lg" } as const;
const agent = { name: "Agent", from: "sm" } as const;
const amount = { name: "Cover", isNumber: true, from: "sm" } as const;
const premium = { name: "Premium", isNumber: true, from: "sm" } as const;
const state = { name: "State" };
const columns = [job, client, agent, amount, premium, state];

export type CoverTableProps = {
  readonly pool: InsurancePool;
  /** Newest first. */
  readonly covers: readonly Cover[];
  readonly underwriter: Underwriter | undefined;
};

export function CoverTable({ pool, covers, underwriter }: CoverTableProps) {
  const now = useNow();
  const { token } = pool;
  return (
    <Table caption="Covers that the pool sold" columns={columns}>
      {covers.map((cover) => (
        <tr key={cover.jobId.toString()} className="hover:bg-sunken">
          <td className={`${cellClass(job)} whitespace-nowrap`}>
            <JobLink id={cover.jobId} />
          </td>
          <td className={cellClass(client)}>
            <Account address={cover.client} />
          </td>
          <td className={`${cellClass(agent)} w-full max-w-0 min-w-40`}>
            <AgentLink id={cover.agentId} uri={cover.agentUri} />
          </td>
          <td className={cellClass(amount)}>
            <Amount value={cover.amount} token={token} />
          </td>
          <td className={cellClass(premium)}>
            <Amount value={cover.premium} token={token} />
          </td>
          <td className={cellClass(state)}>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <State {...coverState(cover, token, now)} />
              <span className="sm:hidden">
                <Amount value={cover.amount} token={token} />
              </span>
              {underwriter !== undefined && cover.paid > cover.recovered && (
                <div className="w-max">
                  <ActButtons
                    acts={[payBack(cover, pool, underwriter)]}
                    of={`job ${shortJobId(cover.jobId)}`}
                    look="quiet"
                  />
                </div>
              )}
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A badge that may break on a phone, where sums are long. */
function State({ tone, label }: ReturnType<typeof coverState>) {
  return (
    <span className="inline-flex items-center gap-1.5 sm:whitespace-nowrap">
      <Dot tone={tone} />
      <span>{label}</span>
    </span>
  );
}
