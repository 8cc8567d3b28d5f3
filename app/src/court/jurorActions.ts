import type { JurorRecord } from "../hooks/useJurorDesk.ts";
import type { Movement } from "../jobs/jobActions.ts";
import { AINU } from "../tokens/knownTokens.ts";

export type JurorAction = {
  readonly name: "optIn" | "optOut" | "withdraw";
  readonly label: string;
  readonly movements: readonly Movement[];
  readonly consequence: string;
};

export type JurorActionsParameters = {
  readonly juror:
    | Pick<JurorRecord, "units" | "deposit" | "activeTo" | "withdrawableAt" | "openSeats">
    | undefined;
  readonly now: number;
};

/** What the owner of an agent can change about it as a juror. */
export function jurorActions({ juror, now }: JurorActionsParameters): readonly JurorAction[] {
  if (juror === undefined || juror.units === 0) return [optIn];
  if (juror.activeTo === undefined) return [optOut];
  const isFree = juror.openSeats === 0 && now >= (juror.withdrawableAt ?? 0);
  if (!isFree) return [];
  return [
    {
      name: "withdraw",
      label: "Withdraw the deposit",
      movements: [{ amount: juror.deposit, token: AINU, from: "the court", to: "your Ledger balance" }],
      consequence: "No open dispute can need it any more.",
    },
  ];
}

const optIn: JurorAction = { name: "optIn", label: "Be a juror", movements: [], consequence: "" };

const optOut: JurorAction = {
  name: "optOut",
  label: "Opt out",
  movements: [],
  consequence:
    "The agent is drawn for no dispute that is opened from now on. It can still be drawn for those that are open, so the deposit stays for 28 days.",
};
