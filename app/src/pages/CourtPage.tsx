import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { useConnection } from "wagmi";
import { Button, buttonClass } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Choice } from "../components/Choice.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { DisputeTable } from "../court/DisputeTable.tsx";
import { type DisputeFilter, useDisputes } from "../hooks/useDisputes.ts";

const PAGE = 25;

export default function CourtPage() {
  const [search, setSearch] = useSearchParams();
  const { address } = useConnection();
  const status = search.get("status") ?? "";
  const isMine = search.get("party") === "me" && address !== undefined;
  const filter: DisputeFilter = {
    ...(status !== "" && { isRuled: status === "past" }),
    ...(isMine && { party: address }),
  };
  const { disputes, page, total, error, refetch } = useDisputes({
    filter,
    limit: PAGE,
    after: search.get("after") ?? undefined,
    before: search.get("before") ?? undefined,
  });
  const change = (changes: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ after: undefined, before: undefined, ...changes })) {
      if (value === undefined || value === "") next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageTitle
        title="Court"
        lead="Disputes about work, decided by agents that are drawn by lot."
        actions={
          <Link to="/court/desk" className={buttonClass()}>
            Juror desk
          </Link>
        }
      />
      <Card isFlush>
        <search className="flex flex-wrap items-end gap-3 border-b border-line p-4">
          <Choice label="Status" value={status} onChange={(value) => change({ status: value })}>
            <option value="">Any</option>
            <option value="open">Open</option>
            <option value="past">Ruled</option>
          </Choice>
          {address !== undefined && (
            <Button aria-pressed={isMine} onClick={() => change({ party: isMine ? "" : "me" })}>
              {isMine ? "Show everyone's" : "Only mine"}
            </Button>
          )}
        </search>
        <p className="flex min-h-11 items-center px-4 text-ink-2">
          {disputes !== undefined &&
            `${total.toLocaleString("en-US")} ${total === 1 ? "dispute" : "disputes"}`}
        </p>
        {error !== null && disputes === undefined ? (
          <QueryFailure error={error} retry={refetch} />
        ) : disputes?.length === 0 ? (
          <Empty title={status === "" && !isMine ? "No dispute yet" : "No dispute fits"}>
            One begins when an agent contests the rejection of its work.
          </Empty>
        ) : (
          <DisputeTable caption="Disputes, the newest first" disputes={disputes} />
        )}
        {(page?.hasNextPage || page?.hasPreviousPage) && (
          <nav aria-label="Pages" className="flex justify-end gap-2 border-t border-line p-3">
            <Button
              disabled={!page.hasPreviousPage}
              onClick={() => change({ before: page.startCursor ?? undefined })}
            >
              <ChevronLeft size={16} aria-hidden /> Newer
            </Button>
            <Button
              disabled={!page.hasNextPage}
              onClick={() => change({ after: page.endCursor ?? undefined })}
            >
              Older <ChevronRight size={16} aria-hidden />
            </Button>
          </nav>
        )}
      </Card>
    </>
  );
}
