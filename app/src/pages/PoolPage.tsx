import { longestCovered } from "@ainur/sdk";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { getAddress, isAddress } from "viem";
import { useConnection } from "wagmi";
import { ActButtons } from "../acts/ActButtons.tsx";
import { useNow } from "../chain/clock.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { stepPoints } from "../charts/stepPoints.ts";
import { Account } from "../components/Account.tsx";
import { Amount } from "../components/Amount.tsx";
import { buttonClass } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Facts } from "../components/Facts.tsx";
import { Hash } from "../components/Hash.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Stat } from "../components/Stat.tsx";
import { formatAmount } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import { formatDuration } from "../format/time.ts";
import { type InsurancePoolDetails, useInsurancePool } from "../hooks/useInsurancePool.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";
import { useUnderwriter } from "../hooks/useUnderwriter.ts";
import { CoverTable } from "../insurance/CoverTable.tsx";
import { OwnShares } from "../insurance/OwnShares.tsx";
import { percent, poolFigures, ratePercent, worthOf } from "../insurance/poolFigures.ts";
import { QuoteForm } from "../insurance/QuoteForm.tsx";
import { setRate } from "../insurance/setRate.ts";
import { UtilisationBar } from "../insurance/UtilisationBar.tsx";

export default function PoolPage() {
  const { address: text = "" } = useParams();
  const address = isAddress(text, { strict: false }) ? getAddress(text) : undefined;
  const { address: account } = useConnection();
  const { details, error, refetch } = useInsurancePool(address, account);
  if (address === undefined || details === null) {
    return (
      <>
        <PageTitle title="Pool" />
        <Card>
          <Empty
            title="There is no such pool"
            action={
              <Link to="/insurance" className={buttonClass()}>
                All pools
              </Link>
            }
          >
            No pool of this market has this address.
          </Empty>
        </Card>
      </>
    );
  }
  if (error !== null && details === undefined) return <QueryFailure error={error} retry={refetch} />;
  if (details === undefined) {
    return (
      <div aria-busy className="flex flex-col gap-4">
        <Skeleton className="h-10 w-64" />
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }
  return <Details key={address} {...details} />;
}

function Details(details: InsurancePoolDetails) {
  const { pool, own, covers, coverCount, underwriters, underwriterCount } = details;
  const { token } = pool;
  const slugOf = useSlugOf();
  const underwriter = useUnderwriter(pool);
  const { utilisation, lossRatio, sharePrice, capacity, staying } = poolFigures(pool);
  return (
    <>
      <PageTitle
        title={pool.name}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{pool.symbol}</span>
            <Hash value={pool.address} what="address" />
            <span>insures {pool.capability === undefined ? "any job" : slugOf(pool.capability)}</span>
          </span>
        }
      />
      <dl className="mb-4 grid grid-cols-1 gap-4 min-[420px]:grid-cols-2 lg:grid-cols-4">
        <Stat
          name="Capital"
          value={<Amount value={pool.assets} token={token} />}
          note={`of ${underwriterCount} ${underwriterCount === 1 ? "underwriter" : "underwriters"}`}
        />
        <Stat
          name="Open cover"
          value={<Amount value={pool.openCover} token={token} />}
          note={<UtilisationBar fraction={utilisation} />}
        />
        <Stat
          name="Loss ratio"
          value={lossRatio === undefined ? "none yet" : percent(lossRatio)}
          note={`${formatAmount(pool.payouts - pool.recoveries, token)} of ${formatAmount(pool.premiums - pool.refunds, token)} premiums`}
        />
        <Stat
          name="Share price"
          value={<Amount value={sharePrice} token={token} />}
          note="began at 1, grows with premiums"
        />
      </dl>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title="Capital">
            <CapitalChart {...details} />
          </Card>
          <Card title="Underwriters" isFlush>
            {underwriters.length === 0 ? (
              <Empty title="Nobody underwrites yet">The pool sells no cover without capital.</Empty>
            ) : (
              <ol className="divide-y divide-line">
                {underwriters.map(({ owner, shares }) => (
                  <li
                    key={owner}
                    className="flex min-h-10 flex-wrap items-center justify-between px-4 py-1.5"
                  >
                    <Account address={owner} />
                    <Amount value={worthOf(shares, pool)} token={token} />
                  </li>
                ))}
              </ol>
            )}
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title="Your capital">
            <OwnShares pool={pool} own={own} underwriter={underwriter} />
          </Card>
          <Card title="What cover costs">
            <QuoteForm pool={pool} />
          </Card>
          <Rates {...details} />
          <Card title="Rules of the pool">
            <Facts
              facts={[
                { name: "Cover still for sale", value: <Amount value={capacity} token={token} /> },
                {
                  name: "Capital that nobody asked to redeem",
                  value: <Amount value={staying} token={token} />,
                },
                { name: "Capital over open cover", value: `at least ${percent(pool.ratioBps / 10_000)}` },
                {
                  name: "Most on one agent",
                  value: `${percent(pool.agentCapBps / 100_000)} of what stays, ${percent(pool.agentCapBps / 10_000)} with the best score`,
                },
                { name: "Most of one client", value: `${percent(pool.clientCapBps / 10_000)} of what stays` },
                { name: "Longest job", value: formatDuration(longestCovered(pool.redemptionDelay)) },
                { name: "From request to redemption", value: formatDuration(pool.redemptionDelay) },
                { name: "Manager, who sets the rate", value: <Account address={pool.manager} /> },
              ]}
            />
          </Card>
        </div>
      </div>
      <Card
        title="Covers"
        className="mt-4"
        isFlush
        aside={
          <span className="text-ink-2">
            {coverCount > covers.length && `the last ${covers.length} of ${coverCount}`}
          </span>
        }
      >
        {covers.length === 0 ? (
          <Empty title="No cover was sold yet">Clients buy it when they open a job.</Empty>
        ) : (
          <CoverTable pool={pool} covers={covers} underwriter={underwriter} />
        )}
      </Card>
    </>
  );
}

function CapitalChart({ pool, capital }: InsurancePoolDetails) {
  const { assets, token } = pool;
  const now = useNow();
  const points = useMemo(() => {
    const units = (value: bigint) => Number(value) / 10 ** token.decimals;
    const events = capital.map(({ time, assets: value }) => ({ time, value: units(value) }));
    return stepPoints(events, { time: now, value: units(assets) });
  }, [capital, assets, token.decimals, now]);
  return (
    <ChartFrame
      label="Capital over time"
      isLoading={false}
      empty={capital.length === 0 ? "Nobody has deposited capital yet." : undefined}
      isStepped
      times={points.map(({ time }) => time)}
      series={[
        {
          label: token.symbol,
          color: "--accent",
          values: points.map(({ value }) => value),
          format: (value) => `${value.toLocaleString("en-US")} ${token.symbol}`,
        },
      ]}
    />
  );
}

function Rates({ pool, rates }: InsurancePoolDetails) {
  const now = useNow();
  const { address } = useConnection();
  const points = useMemo(() => {
    const percents = (rate: bigint) => Number(rate) / 1e16;
    const events = rates.map(({ rate, time }) => ({ time, value: percents(rate) })).reverse();
    return stepPoints(events, { time: now, value: percents(pool.rate) });
  }, [rates, pool.rate, now]);
  const highest = Math.max(...points.map(({ value }) => value));
  return (
    <Card title="Rate" aside={<span>{ratePercent(pool.rate)} of cover now</span>}>
      <ChartFrame
        label="Rate over time"
        isLoading={false}
        isStepped
        height={120}
        range={[0, highest * 1.2]}
        times={points.map(({ time }) => time)}
        series={[
          {
            label: "%",
            color: "--accent",
            values: points.map(({ value }) => value),
            format: (value) => `${value.toLocaleString("en-US")} %`,
          },
        ]}
      />
      <p className="mt-2 text-small text-ink-2">
        For an agent with a score of 500, a job of a week and an idle pool; within {ratePercent(pool.minRate)}{" "}
        and {ratePercent(pool.maxRate)}, moved at most {percent(pool.maxStepBps / 10_000)} a day.
      </p>
      {sameAddress(address, pool.manager) && (
        <div className="mt-3">
          <ActButtons acts={[setRate(pool, rates[0]?.time ?? 0, now)]} />
        </div>
      )}
    </Card>
  );
}
