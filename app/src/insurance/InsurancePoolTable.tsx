import { Link } from "react-router";
import type { Hex } from "viem";
import { Amount } from "../components/Amount.tsx";
import { SkeletonRows } from "../components/Skeleton.tsx";
import { cellClass, Table } from "../components/Table.tsx";
import type { InsurancePool } from "./InsurancePool.ts";
import { percent, poolFigures, ratePercent } from "./poolFigures.ts";
import { UtilisationBar } from "./UtilisationBar.tsx";

const name = { name: "Pool" };
const insures = { name: "Insures", from: "lg" } as const;
const capital = { name: "Capital", isNumber: true };
const cover = { name: "Open cover", isNumber: true, from: "sm" } as const;
const use = { name: "In use", from: "sm" } as const;
const rate = { name: "Rate", isNumber: true, from: "sm" } as const;
const losses = { name: "Loss ratio", isNumber: true, from: "lg" } as const;
const price = { name: "Share price", isNumber: true, from: "lg" } as const;
const columns = [name, insures, capital, cover, use, rate, losses, price];

export type InsurancePoolTableProps = {
  /** `undefined` while they load. */
  readonly pools: readonly InsurancePool[] | undefined;
  readonly slugOf: (capability: Hex) => string;
};

export function InsurancePoolTable({ pools, slugOf }: InsurancePoolTableProps) {
  return (
    <Table caption="Pools that insure jobs" columns={columns}>
      {pools === undefined ? (
        <SkeletonRows rows={4} columns={columns.length} />
      ) : (
        pools.map((pool) => {
          const { utilisation, lossRatio, sharePrice } = poolFigures(pool);
          return (
            <tr key={pool.address} className="hover:bg-sunken">
              <td className={`${cellClass(name)} w-full max-w-0`}>
                <Link
                  to={`/insurance/${pool.address}`}
                  className="inline-flex max-w-full items-center gap-2 rounded align-middle hover:underline"
                >
                  <span className="truncate">{pool.name}</span>
                  <span className="shrink-0 text-ink-2">{pool.symbol}</span>
                </Link>
              </td>
              <td className={`${cellClass(insures)} whitespace-nowrap text-ink-2`}>
                {pool.capability === undefined ? "any job" : slugOf(pool.capability)}
              </td>
              <td className={cellClass(capital)}>
                <Amount value={pool.assets} token={pool.token} />
              </td>
              <td className={cellClass(cover)}>
                <Amount value={pool.openCover} token={pool.token} />
              </td>
              <td className={`${cellClass(use)} whitespace-nowrap`}>
                <UtilisationBar fraction={utilisation} />
              </td>
              <td className={`${cellClass(rate)} whitespace-nowrap`}>{ratePercent(pool.rate)}</td>
              <td className={`${cellClass(losses)} whitespace-nowrap`}>
                {lossRatio === undefined ? <span className="text-ink-2">none yet</span> : percent(lossRatio)}
              </td>
              <td className={cellClass(price)}>
                <Amount value={sharePrice} token={pool.token} />
              </td>
            </tr>
          );
        })
      )}
    </Table>
  );
}
