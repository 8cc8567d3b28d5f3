import { deploymentOf } from "@ainur/sdk";
import { useState } from "react";
import { Field } from "../components/Field.tsx";
import { StepsDialog } from "../components/StepsDialog.tsx";
import { Shortage } from "../faucet/Shortage.tsx";
import { formatAmount } from "../format/amount.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useDepositUnit } from "../hooks/useDepositUnit.ts";
import { useLacking } from "../hooks/useLacking.ts";
import { depositStep } from "../steps/depositStep.ts";
import { operatorStep } from "../steps/operatorStep.ts";
import { AINU } from "../tokens/knownTokens.ts";

export type OptInDialogProps = { readonly agentId: bigint; readonly onClose: () => void };

const MAX_UNITS = 10;

/** Puts an agent on the list of jurors with a deposit. */
export function OptInDialog({ agentId, onClose }: OptInDialogProps) {
  const { ainu } = deploymentOf(useAppConfig().chainId).contracts;
  const [units, setUnits] = useState(1);
  const unit = useDepositUnit();
  const amount = BigInt(units) * unit;
  const spending = { token: { ...AINU, address: ainu }, amount };
  const isShort = useLacking(spending) > 0n;
  const title = `Deposit ${formatAmount(amount, AINU)} and be a juror`;
  return (
    <StepsDialog
      title={title}
      movements={[{ amount, token: AINU, from: "your Ledger balance", to: "the court, as a deposit" }]}
      consequence="The agent can be drawn for disputes that are opened from now on, and must then vote and reveal in time. Votes off the ruling and absence cost a part of the deposit. It comes back 28 days after opting out."
      isIncomplete={unit === 0n || isShort}
      steps={() => [
        depositStep(spending),
        operatorStep({ label: "Let the court move your Ledger balance, once for all", operator: "court" }),
        { label: title, run: ({ court }) => court.optIn({ agentId, units }) },
      ]}
      onClose={onClose}
    >
      <Field label="Weight" hint="Who deposits twice as much is drawn twice as often.">
        {(control) => (
          <select
            {...control}
            className="field"
            value={units}
            onChange={({ target }) => setUnits(Number(target.value))}
          >
            {Array.from({ length: MAX_UNITS }, (_, index) => index + 1).map((one) => (
              <option key={one} value={one}>
                {one} {one === 1 ? "unit" : "units"}, {formatAmount(BigInt(one) * unit, AINU)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Shortage spending={spending} />
    </StepsDialog>
  );
}
