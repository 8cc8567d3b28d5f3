import { useState } from "react";
import type { Address } from "viem";
import { MoreOf } from "../faucet/MoreOf.tsx";
import { formatAmount, parseAmount } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import { useFunds } from "../hooks/useFunds.ts";
import { type AppStep, useSteps } from "../hooks/useSteps.ts";
import type { KnownToken } from "../tokens/knownTokens.ts";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { Segmented } from "./Segmented.tsx";
import { StepList } from "./StepList.tsx";

export type LedgerFormProps = { readonly account: Address; readonly tokens: readonly KnownToken[] };

type Direction = "deposit" | "withdraw";

/** Moves tokens between the wallet and the Ledger. */
export function LedgerForm({ account, tokens }: LedgerFormProps) {
  const [first] = tokens;
  const [direction, setDirection] = useState<Direction>("deposit");
  const [address, setAddress] = useState(first?.address);
  const [typed, setTyped] = useState("");
  const { run, reset, states, isRunning, isReady } = useSteps();
  const token = tokens.find((one) => sameAddress(one.address, address)) ?? first;
  const funds = useFunds(account, token?.address ?? account);
  if (token === undefined) return null;

  const amount = parseAmount(typed, token.decimals);
  const available = direction === "deposit" ? funds?.wallet : funds?.ledger;
  const isTooMuch = available !== undefined && (amount ?? 0n) > available;
  const problem =
    amount === undefined || amount === 0n
      ? `Give an amount of ${token.symbol}`
      : isTooMuch
        ? `That is more than the ${formatAmount(available, token)} there are`
        : undefined;
  const label = `${direction === "deposit" ? "Deposit" : "Withdraw"} ${formatAmount(amount ?? 0n, token)}`;
  const send = async () => {
    if (amount === undefined || problem !== undefined) return;
    const step: AppStep = {
      label,
      run: ({ ledger }) => ledger[direction]({ token: token.address, amount }),
    };
    if (await run([step])) setTyped("");
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Segmented<Direction>
        label="Direction"
        options={[
          { value: "deposit", label: "Deposit" },
          { value: "withdraw", label: "Withdraw" },
        ]}
        value={direction}
        onChange={(value) => {
          setDirection(value);
          reset();
        }}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
        <Field
          label="Amount"
          error={typed === "" ? undefined : problem}
          hint={
            available !== undefined &&
            `${formatAmount(available, token)} ${direction === "deposit" ? "in your wallet" : "in the Ledger"}`
          }
        >
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              placeholder="10.00"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <Field label="Token">
          {(control) => (
            <select
              {...control}
              className="field"
              value={token.address}
              onChange={({ target }) =>
                setAddress(tokens.find((one) => one.address === target.value)?.address)
              }
            >
              {tokens.map((one) => (
                <option key={one.address} value={one.address}>
                  {one.symbol}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {direction === "deposit" && isTooMuch && <MoreOf token={token} />}
      <p className="text-ink-2">
        {direction === "deposit"
          ? "The Ledger keeps what you pay jobs with. It has no owner: only you, and modules you allow, can move it."
          : "Goes from your Ledger balance to your wallet at once."}
      </p>
      <Button type="submit" look="primary" disabled={!isReady || isRunning || problem !== undefined}>
        {label}
      </Button>
      {states.length > 0 && <StepList states={states} />}
    </form>
  );
}
