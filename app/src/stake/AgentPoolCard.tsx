import { nominationAssets, WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import { Link } from "react-router";
import { useNow } from "../chain/clock.ts";
import { Account } from "../components/Account.tsx";
import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { Countdown } from "../components/Countdown.tsx";
import { Facts } from "../components/Facts.tsx";
import type { AgentTrust } from "../hooks/useAgentTrust.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { percentOf } from "./nominationFigures.ts";

/** What others stake behind an agent. */
export function AgentPoolCard({
  pool,
  factor,
  nominators,
}: Pick<AgentTrust, "pool" | "factor" | "nominators">) {
  const now = useNow();
  const { commissionBps, nextCommission } = pool;
  const next = nextCommission !== undefined && nextCommission.at > now ? nextCommission : undefined;
  const left = Number((factor * 10_000n) / WHOLE_NOMINATION_FACTOR);
  return (
    <Card
      title="Nominations"
      aside={
        <Link to="/stake" className="rounded text-accent hover:underline">
          Nominate
        </Link>
      }
    >
      <Facts
        facts={[
          {
            name: `From ${pool.nominators} ${pool.nominators === 1 ? "account" : "accounts"}`,
            value: <Amount value={pool.assets} token={AINU} />,
          },
          {
            name: "Commission",
            value: (
              <>
                {percentOf(next === undefined ? (nextCommission?.bps ?? commissionBps) : commissionBps)}
                {next !== undefined && (
                  <>
                    , {percentOf(next.bps)} <Countdown until={next.at} over="now" />
                  </>
                )}
              </>
            ),
          },
          { name: "Earned for nominators", value: <Amount value={pool.rewarded} token={AINU} /> },
          { name: "Offences have left", value: `${percentOf(left)} of the first nomination` },
          {
            name: "Votes with it",
            value: pool.delegate === undefined ? "nobody" : <Account address={pool.delegate} />,
          },
          ...nominators.map(({ account, shares }, index) => ({
            name: index === 0 ? "Largest nominator" : `Nominator ${index + 1}`,
            value: (
              <span className="inline-flex flex-wrap justify-end gap-x-2">
                <Account address={account} />
                <Amount value={nominationAssets(shares, factor)} token={AINU} />
              </span>
            ),
          })),
        ]}
      />
    </Card>
  );
}
