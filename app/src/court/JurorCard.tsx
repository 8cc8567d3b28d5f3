import { scoreAt } from "@ainur/sdk";
import { useState } from "react";
import type { Address } from "viem";
import type { Agent } from "../agents/Agent.ts";
import { useNow } from "../chain/clock.ts";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { Button } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { type Fact, Facts } from "../components/Facts.tsx";
import { StepsDialog } from "../components/StepsDialog.tsx";
import { Time } from "../components/Time.tsx";
import { sameAddress } from "../format/shorten.ts";
import { useCourtParameters } from "../hooks/useCourtParameters.ts";
import type { JurorRecord } from "../hooks/useJurorDesk.ts";
import { useMinimumBond } from "../hooks/useMinimumBond.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { type JurorAction, jurorActions } from "./jurorActions.ts";
import { OptInDialog } from "./OptInDialog.tsx";
import { optInProblem } from "./optInProblem.ts";

export type JurorCardProps = {
  readonly agent: Agent;
  readonly account: Address;
  /** Absent for an agent that was never a juror. */
  readonly juror: JurorRecord | undefined;
};

/** One agent as a juror: whether it can be drawn, what it has deposited, and how it did. */
export function JurorCard({ agent, account, juror }: JurorCardProps) {
  const [chosen, choose] = useState<JurorAction>();
  const now = useNow();
  const minimumBond = useMinimumBond();
  const minScore = useCourtParameters()?.minScore ?? 0;
  const score = scoreAt({ score: agent.score, updatedAt: agent.scoreUpdatedAt }, now);
  const isOwner = sameAddress(agent.owner, account);
  const actions = isOwner ? jurorActions({ juror, now }) : [];
  const problem = optInProblem({
    score,
    bonded: agent.bonded,
    minScore,
    minimumBond,
    isActive: agent.activeUntil >= now,
  });
  return (
    <Card>
      <div className="flex flex-col gap-3">
        <AgentLink id={agent.id} uri={agent.uri} />
        <Facts facts={factsOf(juror)} />
        {!isOwner && <p className="text-ink-2">Only its owner can change this; you can vote for it.</p>}
        {actions.map((action) => (
          <div key={action.name} className="flex flex-col gap-1">
            <Button
              look={action.name === "optIn" ? "primary" : "secondary"}
              disabled={action.name === "optIn" && problem !== undefined}
              onClick={() => choose(action)}
            >
              {action.label}
            </Button>
            {action.name === "optIn" && problem !== undefined && (
              <p className="text-small text-ink-2">{problem}</p>
            )}
          </div>
        ))}
      </div>
      {chosen?.name === "optIn" && <OptInDialog agentId={agent.id} onClose={() => choose(undefined)} />}
      {chosen !== undefined && chosen.name !== "optIn" && (
        <StepsDialog
          title={chosen.label}
          movements={chosen.movements}
          consequence={chosen.consequence}
          steps={() => [
            {
              label: chosen.label,
              run: ({ court }) =>
                chosen.name === "optOut"
                  ? court.optOut({ agentId: agent.id })
                  : court.withdrawDeposit({ agentId: agent.id, to: account }),
            },
          ]}
          onClose={() => choose(undefined)}
        />
      )}
    </Card>
  );
}

function factsOf(juror: JurorRecord | undefined): readonly Fact[] {
  if (juror === undefined) return [{ name: "Juror", value: "no" }];
  const { units, deposit, activeTo, withdrawableAt, openSeats, drawn, coherent, incoherent, lost } = juror;
  return [
    {
      name: "Juror",
      value: units === 0 ? "no longer" : activeTo === undefined ? "on the list" : "opted out",
    },
    ...(units > 0
      ? [
          { name: "Weight", value: `${units} of 10` },
          { name: "Deposit", value: <Amount value={deposit} token={AINU} /> },
        ]
      : []),
    ...(units > 0 && withdrawableAt !== undefined
      ? [{ name: "Deposit comes free", value: <Time at={withdrawableAt} /> }]
      : []),
    { name: "Seats, open and ever", value: `${openSeats}, ${drawn}` },
    { name: "With the ruling, off it, lost", value: `${coherent}, ${incoherent}, ${lost}` },
    { name: "Won from others", value: <Amount value={juror.rewards} token={AINU} /> },
    { name: "Lost", value: <Amount value={juror.slashed} token={AINU} /> },
  ];
}
