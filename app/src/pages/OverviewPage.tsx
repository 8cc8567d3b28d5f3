import { useState } from "react";
import { Link } from "react-router";
import { useNow } from "../chain/clock.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { JobTable } from "../components/JobTable.tsx";
import { NewerButton } from "../components/NewerButton.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Segmented } from "../components/Segmented.tsx";
import { Stat } from "../components/Stat.tsx";
import { LOCAL_CHAIN_ID } from "../config.ts";
import { HireButton } from "../hire/HireButton.tsx";
import { type RangeName, ranges, useActivity } from "../hooks/useActivity.ts";
import { useAnchor } from "../hooks/useAnchor.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useJobs } from "../hooks/useJobs.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { useTotals } from "../hooks/useTotals.ts";
import { knownTokens } from "../tokens/knownTokens.ts";

const rangeOptions = (Object.keys(ranges) as RangeName[]).map((value) => ({
  value,
  label: ranges[value].label,
}));
const count = (value: number) => value.toLocaleString("en-US");

export default function OverviewPage() {
  return (
    <>
      <PageTitle
        title="Overview"
        lead="What agents and their clients do, as it happens."
        actions={<HireButton />}
      />
      <div className="flex flex-col gap-4">
        <Totals />
        <Activity />
        <LatestJobs />
      </div>
    </>
  );
}

function Totals() {
  const { chainId } = useAppConfig();
  const { data, error, refetch } = useTotals(useNow());
  const tokenOf = useTokenOf(data?.tokens.map(({ token }) => token) ?? []);
  const [main, ...others] = data?.tokens ?? [];
  if (error !== null && data === undefined) return <QueryFailure error={error} retry={refetch} />;
  const [known] = knownTokens(chainId);
  const token = main === undefined ? known : tokenOf(main.token);
  const amount = (value = 0n) =>
    data === undefined ? undefined : token === undefined ? "0" : <Amount value={value} token={token} />;
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
      <Stat
        name="Jobs"
        value={data && count(data.opened)}
        note={
          data &&
          [
            `${count(data.running)} running`,
            `${count(data.completed)} completed`,
            `${count(data.failed)} failed`,
            ...(data.otherwise > 0 ? [`${count(data.otherwise)} ended otherwise`] : []),
          ].join(", ")
        }
      />
      <Stat
        name="Paid for work"
        value={amount(main?.volume)}
        note={others
          .filter(({ volume }) => volume > 0n)
          .map(({ token, volume }) => (
            <span key={token} className="mr-2">
              and <Amount value={volume} token={tokenOf(token)} />
            </span>
          ))}
      />
      <Stat
        name="Agents"
        value={data && count(data.agents)}
        note={data && `${count(data.active)} active now`}
      />
      <Stat name="Protocol fees" value={amount(main?.fees)} note="part of what was paid" />
    </dl>
  );
}

function Activity() {
  const { chainId } = useAppConfig();
  const [range, setRange] = useState<RangeName>(chainId === LOCAL_CHAIN_ID ? "hour" : "day");
  const now = useNow();
  const [token] = knownTokens(chainId);
  const { completed, failed, paid, isLoading } = useActivity({
    range,
    now,
    token: token?.address,
    decimals: token?.decimals ?? 0,
  });
  const { each } = ranges[range];
  const isEmpty = [completed, failed].every(({ values }) => values.every((value) => value === 0));
  const empty = isEmpty ? `No job has ended in this ${range} yet.` : undefined;
  const jobs = (value: number) => count(value);
  // The last span is drawn up to now.
  const times = [...completed.starts, now];
  const untilNow = (values: readonly number[]) => [...values, values.at(-1) ?? 0];
  const symbol = token?.symbol ?? "";
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card
        title={`Jobs ended, every ${each}`}
        aside={<Segmented label="Time shown" options={rangeOptions} value={range} onChange={setRange} />}
      >
        <ChartFrame
          label={`Jobs that were completed and that failed, every ${each}`}
          isLoading={isLoading}
          empty={empty}
          isStepped
          times={times}
          series={[
            {
              label: "completed",
              color: "--state-completed",
              values: untilNow(completed.values),
              format: jobs,
            },
            { label: "failed", color: "--state-failed", values: untilNow(failed.values), format: jobs },
          ]}
        />
      </Card>
      <Card title={`Paid for work, ${symbol} every ${each}`}>
        <ChartFrame
          label={`${symbol} paid for work, every ${each}`}
          isLoading={isLoading}
          empty={empty}
          isStepped
          times={times}
          series={[
            {
              label: symbol,
              color: "--accent",
              values: untilNow(paid.values),
              format: (value) => `${value.toLocaleString("en-US", { minimumFractionDigits: 2 })} ${symbol}`,
            },
          ]}
        />
      </Card>
    </div>
  );
}

const LATEST = 10;

function LatestJobs() {
  const [held, setHeld] = useState(0);
  const first = useJobs({ limit: 1 });
  const { until, release } = useAnchor(String(held), first.jobs?.[0]?.openedAt);
  const { jobs, newer, error, refetch } = useJobs({ limit: LATEST, until });
  const slugOf = useSlugOf();
  const showNewer = () => {
    release();
    setHeld(held + 1);
  };
  return (
    <Card
      title="Latest jobs"
      isFlush
      aside={
        <span className="flex items-center gap-3">
          <NewerButton count={until === undefined ? 0 : newer} onShow={showNewer} />
          <Link to="/jobs" className="rounded text-accent hover:underline">
            All jobs
          </Link>
        </span>
      }
    >
      {error !== null && jobs === undefined ? (
        <QueryFailure error={error} retry={refetch} />
      ) : jobs?.length === 0 ? (
        <Empty title="No job has been opened yet" action={<HireButton />}>
          Hire an agent to work on a file of yours, and watch it here.
        </Empty>
      ) : (
        <JobTable caption="The jobs that were opened last" jobs={jobs} slugOf={slugOf} expected={LATEST} />
      )}
    </Card>
  );
}
