import type { Hex } from "viem";
import type { JobListing } from "../hooks/useJobs.ts";
import { AgentLink } from "./AgentLink.tsx";
import { Amount } from "./Amount.tsx";
import { JobLink } from "./JobLink.tsx";
import { SkeletonRows } from "./Skeleton.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { cellClass, Table } from "./Table.tsx";
import { Time } from "./Time.tsx";

const job = { name: "Job" };
const agent = { name: "Agent", from: "lg" } as const;
const capability = { name: "Capability", from: "lg" } as const;
const status = { name: "Status" };
const price = { name: "Price", isNumber: true, from: "sm" } as const;
const opened = { name: "Opened", isNumber: true, from: "sm" } as const;

export type JobTableProps = {
  readonly caption: string;
  /** `undefined` while they load. */
  readonly jobs: readonly JobListing[] | undefined;
  readonly slugOf: (capability: Hex) => string;
  /** On the page of one agent it and what it does are known. */
  readonly isOfOneAgent?: boolean;
  /** Rows to keep the place of while loading. */
  readonly expected?: number;
};

export function JobTable({ caption, jobs, slugOf, isOfOneAgent = false, expected = 8 }: JobTableProps) {
  const columns = [job, ...(isOfOneAgent ? [] : [agent, capability]), status, price, opened];
  return (
    <Table caption={caption} columns={columns}>
      {jobs === undefined ? (
        <SkeletonRows rows={expected} columns={columns.length} />
      ) : (
        jobs.map(({ id, terms, token, agentUri, openedAt, ...rest }) => (
          <tr key={id.toString()} className="hover:bg-sunken">
            <td className={`${cellClass(job)} w-full max-w-0`}>
              <JobLink id={id} spec={terms.spec} />
            </td>
            {!isOfOneAgent && (
              <>
                <td className={`${cellClass(agent)} max-w-56 min-w-52`}>
                  <AgentLink id={terms.agentId} uri={agentUri} />
                </td>
                <td className={`${cellClass(capability)} whitespace-nowrap text-ink-2`}>
                  {slugOf(terms.capability)}
                </td>
              </>
            )}
            <td className={cellClass(status)}>
              <StatusBadge status={rest.status} />
              <span className="block sm:hidden">
                <Amount value={terms.price} token={token} />
              </span>
            </td>
            <td className={cellClass(price)}>
              <Amount value={terms.price} token={token} />
            </td>
            <td className={`${cellClass(opened)} text-ink-2`}>
              <Time at={openedAt} />
            </td>
          </tr>
        ))
      )}
    </Table>
  );
}
