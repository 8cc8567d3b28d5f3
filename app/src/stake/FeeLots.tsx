import { ActButtons } from "../acts/ActButtons.tsx";
import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Time } from "../components/Time.tsx";
import { useFeeLots } from "../hooks/useFeeLots.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { buyFees } from "./buyFees.ts";
import type { Staker } from "./Stake.ts";

/** Protocol fees for sale: where the rewards of nominators come from. */
export function FeeLots({ staker }: { readonly staker: Staker | undefined }) {
  const lots = useFeeLots();
  const tokenOf = useTokenOf(lots?.map(({ token }) => token) ?? []);
  return (
    <Card title="Protocol fees for sale">
      {lots === undefined ? (
        <Skeleton className="h-16 w-full" />
      ) : lots.length === 0 ? (
        <p className="text-ink-2">No fees wait for a buyer. They come with every job that is paid.</p>
      ) : (
        <ul className="divide-y divide-line">
          {lots.map((lot) => (
            <li key={lot.token} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>
                <Amount value={lot.amount} token={tokenOf(lot.token)} /> for{" "}
                <Amount value={lot.price} token={AINU} />
                <span className="block text-small text-ink-2">
                  {lot.startedAt === 0 ? (
                    "Twice its worth; the price begins to fall with the first purchase"
                  ) : (
                    <>
                      Falling since <Time at={lot.startedAt} />, to nothing within a day
                    </>
                  )}
                </span>
              </span>
              {staker !== undefined && (
                <ActButtons
                  acts={[buyFees(lot, tokenOf(lot.token), staker)]}
                  of={tokenOf(lot.token).symbol}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
