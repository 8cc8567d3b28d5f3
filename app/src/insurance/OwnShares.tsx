import { ActButtons } from "../acts/ActButtons.tsx";
import { useNow } from "../chain/clock.ts";
import { SplitBar } from "../charts/SplitBar.tsx";
import { Amount } from "../components/Amount.tsx";
import { Countdown } from "../components/Countdown.tsx";
import { Facts } from "../components/Facts.tsx";
import type { InsurancePool, Underwriter, Underwriting } from "./InsurancePool.ts";
import { redeemable, worthOf } from "./poolFigures.ts";
import { underwritingActs } from "./underwritingActs.ts";

export type OwnSharesProps = {
  readonly pool: InsurancePool;
  readonly own: Underwriting | undefined;
  /** `undefined` until an account is connected and known. */
  readonly underwriter: Underwriter | undefined;
};

/** What one has in a pool, on its way out or not, and what can be done. */
export function OwnShares({ pool, own, underwriter }: OwnSharesProps) {
  const now = useNow();
  if (underwriter === undefined) return <p className="text-ink-2">Connect an account to underwrite.</p>;
  const { token } = pool;
  const acts = underwritingActs(pool, own, underwriter, now);
  if (own === undefined || (own.shares === 0n && own.deposited === 0n)) {
    return (
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">
          You have no capital here. Deposit some to share premiums and losses with the others.
        </p>
        <ActButtons acts={acts} look="primary" />
      </div>
    );
  }
  const { state, shares } = redeemable(own, pool, underwriter.redemptionWindow, now);
  const worth = worthOf(own.shares, pool);
  const aside = worthOf(own.requested, pool);
  return (
    <div className="flex flex-col gap-3">
      <SplitBar
        token={token}
        parts={[
          { name: "Staying", value: worth - aside, tone: "completed" },
          { name: "Put aside", value: aside, tone: "disputed" },
        ]}
      />
      <Facts
        facts={[
          { name: "Deposited so far", value: <Amount value={own.deposited} token={token} /> },
          { name: "Redeemed so far", value: <Amount value={own.withdrawn} token={token} /> },
          {
            name: "Gain",
            value: <Amount value={worth + own.withdrawn - own.deposited} token={token} />,
          },
        ]}
      />
      {state === "waiting" && (
        <p>
          What is put aside can be redeemed <Countdown until={own.claimableAt} over="now" />.
        </p>
      )}
      {state === "open" && (
        <p>
          <Amount value={worthOf(shares, pool)} token={token} /> can be redeemed now; the request ends{" "}
          <Countdown until={own.claimableAt + underwriter.redemptionWindow} over="now" />.
          {shares < own.requested && " The rest backs cover until jobs end."}
        </p>
      )}
      {state === "over" && <p>The request was not used in time: ask again to redeem.</p>}
      <ActButtons acts={acts} />
    </div>
  );
}
