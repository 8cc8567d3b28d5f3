import type { JurorOfAgent } from "../hooks/useAgentTrust.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { Amount } from "./Amount.tsx";
import { Card } from "./Card.tsx";
import { Facts } from "./Facts.tsx";

/** How an agent did as a juror. */
export function JurorRecord({ juror }: { readonly juror: JurorOfAgent }) {
  const { isOnList, units, deposit, openSeats, drawn, coherent, incoherent, absent, leaked } = juror;
  return (
    <Card title="As a juror">
      <Facts
        facts={[
          { name: "Can be drawn", value: isOnList ? `yes, with weight ${units} of 10` : "no" },
          { name: "Deposit", value: <Amount value={deposit} token={AINU} /> },
          { name: "Seats, open and ever", value: `${openSeats} and ${drawn}` },
          { name: "Voted with the ruling", value: coherent.toLocaleString("en-US") },
          { name: "Voted otherwise", value: incoherent.toLocaleString("en-US") },
          { name: "Absent", value: absent.toLocaleString("en-US") },
          ...(leaked > 0 ? [{ name: "Gave its vote away", value: leaked.toLocaleString("en-US") }] : []),
          { name: "Won from other jurors", value: <Amount value={juror.rewards} token={AINU} /> },
          { name: "Lost", value: <Amount value={juror.slashed} token={AINU} /> },
        ]}
      />
    </Card>
  );
}
