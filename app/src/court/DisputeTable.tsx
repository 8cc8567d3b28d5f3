import { Link } from "react-router";
import { useNow } from "../chain/clock.ts";
import { AgentLink } from "../components/AgentLink.tsx";
import { AgentMark } from "../components/AgentMark.tsx";
import { Amount } from "../components/Amount.tsx";
import { SkeletonRows } from "../components/Skeleton.tsx";
import { Badge } from "../components/StatusBadge.tsx";
import { cellClass, Table } from "../components/Table.tsx";
import { Time } from "../components/Time.tsx";
import { shortHex } from "../format/shorten.ts";
import { formatDuration } from "../format/time.ts";
import { useDisputeStage } from "../hooks/useDisputeStage.ts";
import type { DisputeListing } from "../hooks/useDisputes.ts";
import { useJobSpec } from "../hooks/useJobSpec.ts";
import { shortChoice } from "./choiceWords.ts";
import { phaseWords } from "./phaseWords.ts";

const dispute = { name: "Dispute" };
const about = { name: "About", from: "lg" } as const;
const atStake = { name: "At stake", isNumber: true, from: "sm" } as const;
const phase = { name: "Phase" };
const jurors = { name: "Jurors", from: "sm" } as const;
const ruling = { name: "Ruling", isNumber: true, from: "sm" } as const;
const opened = { name: "Opened", isNumber: true, from: "lg" } as const;
const columns = [dispute, about, atStake, phase, jurors, ruling, opened];

export type DisputeTableProps = {
  readonly caption: string;
  /** `undefined` while they load. */
  readonly disputes: readonly DisputeListing[] | undefined;
  readonly expected?: number;
};

export function DisputeTable({ caption, disputes, expected = 6 }: DisputeTableProps) {
  return (
    <Table caption={caption} columns={columns}>
      {disputes === undefined ? (
        <SkeletonRows rows={expected} columns={columns.length} />
      ) : (
        disputes.map((one) => <Row key={one.id.toString()} listing={one} />)
      )}
    </Table>
  );
}

function Row({ listing }: { readonly listing: DisputeListing }) {
  const [client] = listing.parties;
  const { data: spec } = useJobSpec(listing.spec);
  const stage = useDisputeStage(listing);
  const now = useNow();
  const left = stage === undefined || stage.phaseEndsAt === 0 ? undefined : stage.phaseEndsAt - now;
  return (
    <tr className="hover:bg-sunken">
      <td className={`${cellClass(dispute)} w-full max-w-0`}>
        <Link
          to={`/court/${listing.id}`}
          className="inline-flex max-w-full items-baseline gap-x-2 rounded align-middle hover:underline max-sm:flex-col"
        >
          <span className="max-w-full truncate">{spec?.title ?? "Dispute"}</span>
          <span className="shrink-0 text-small text-ink-2">#{listing.id.toString()}</span>
        </Link>
      </td>
      <td className={`${cellClass(about)} max-w-56 min-w-48`}>
        {listing.agentId > 0n && <AgentLink id={listing.agentId} uri={listing.agentUri} />}
        <span className="block text-small text-ink-2">
          against <span className="font-mono">{shortHex(client)}</span>
        </span>
      </td>
      <td className={cellClass(atStake)}>
        {listing.price !== undefined && <Amount value={listing.price} token={listing.token} />}
      </td>
      <td className={cellClass(phase)}>
        {stage !== undefined && <Badge {...phaseWords[stage.phase]} />}
        {left !== undefined && (
          <span className="block text-small whitespace-nowrap text-ink-2">{formatDuration(left)} left</span>
        )}
      </td>
      <td className={cellClass(jurors)}>
        <span className="flex gap-0.5">
          {stage?.round.seats.slice(0, 7).map(({ index, agentId }) => (
            <AgentMark key={index} id={agentId} size={16} />
          ))}
          <span className="sr-only">{stage?.round.seats.length} jurors</span>
          {stage !== undefined && stage.round.seats.length > 7 && (
            <span aria-hidden className="text-small text-ink-2">
              +{stage.round.seats.length - 7}
            </span>
          )}
        </span>
      </td>
      <td className={`${cellClass(ruling)} whitespace-nowrap`}>
        {stage?.ruling !== undefined && shortChoice(listing, stage.ruling)}
        {stage?.ruling !== undefined && stage.phase !== "Ruled" && (
          <span className="block text-small text-ink-2">so far</span>
        )}
      </td>
      <td className={`${cellClass(opened)} text-ink-2`}>
        <Time at={listing.openedAt} />
      </td>
    </tr>
  );
}
