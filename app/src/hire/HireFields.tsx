import { Field } from "../components/Field.tsx";
import { formatAmount } from "../format/amount.ts";
import { FileField } from "./FileField.tsx";
import type { Hire } from "./useHire.ts";

export type HireFieldsProps = {
  readonly hire: Hire;
  /** What is missing is told only once one has tried without it. */
  readonly showsMissing: boolean;
};

/** What must be said: the work, who does it, on what, and for how much. */
export function HireFields({ hire, showsMissing }: HireFieldsProps) {
  const { draft, set, candidates, capabilities, problems, asked, funds, tokens, token, chooseToken } = hire;
  const missing = showsMissing ? problems : {};
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="What is to be done" error={missing.capability}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={draft.capability}
              onChange={({ target }) => set({ capability: target.value })}
            >
              <option value="">Choose a capability</option>
              {capabilities.map((slug) => (
                <option key={slug}>{slug}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Who does it" error={missing.agentId} hint="Only agents that are active and bonded">
          {(control) => (
            <select
              {...control}
              className="field"
              value={draft.agentId?.toString() ?? ""}
              onChange={({ target }) =>
                set({ agentId: target.value === "" ? undefined : BigInt(target.value) })
              }
            >
              <option value="">Choose an agent</option>
              {candidates.map(({ agent, card }) => (
                <option key={agent.id.toString()} value={agent.id.toString()}>
                  {card?.name ?? "Agent"} #{agent.id.toString()}, score {agent.score}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <FileField
        file={draft.file}
        error={draft.file === undefined ? missing.file : problems.file}
        onChange={(file) => set({ file })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Price"
          error={draft.price === "" ? missing.price : problems.price}
          hint={
            asked === undefined
              ? "What the agent earns, protocol fee included"
              : `The agent asks for ${formatAmount(asked, token)}`
          }
        >
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              placeholder="2.50"
              value={draft.price}
              onChange={({ target }) => set({ price: target.value })}
            />
          )}
        </Field>
        <Field label="Paid in" hint={funds && `Your Ledger balance: ${formatAmount(funds.ledger, token)}`}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={token.address}
              onChange={({ target }) => chooseToken(target.value)}
            >
              {tokens.map(({ address, symbol, name }) => (
                <option key={address} value={address}>
                  {symbol}, {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  );
}
