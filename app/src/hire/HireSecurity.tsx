import { isAddress } from "viem";
import { Field } from "../components/Field.tsx";
import { formatAmount } from "../format/amount.ts";
import { AINU } from "../tokens/knownTokens.ts";
import type { Hire } from "./useHire.ts";

/** What the client loses beyond the price if the work fails, and who answers for it. */
export function HireSecurity({ hire }: { readonly hire: Hire }) {
  const { draft, set, problems, token, price, damages, cover } = hire;
  const locks = `Locks ${formatAmount(cover.bond, AINU)} of the agent's bond`;
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="min-h-6 rounded font-medium">Damages and insurance</summary>
      <div className="grid gap-4 pt-3 pb-1 sm:grid-cols-2">
        <Field
          label="Damages if it fails"
          error={problems.damages}
          hint={
            damages === 0n
              ? "Your loss beyond the price, which comes back anyway"
              : damages > price
                ? `Most agents decline damages above the price. ${locks}`
                : locks
          }
        >
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              placeholder="0.00"
              value={draft.damages}
              onChange={({ target }) => set({ damages: target.value })}
            />
          )}
        </Field>
        <Field
          label="Insurance"
          hint={
            damages === 0n
              ? "There is nothing to insure without damages"
              : cover.offers.length === 0
                ? "No pool insures this job: none has the token, the capability and the capital for this long"
                : "For half of the damages; the bond stands for the other half"
          }
        >
          {(control) => (
            <select
              {...control}
              className="field"
              disabled={cover.offers.length === 0}
              value={cover.chosen?.pool.address ?? ""}
              onChange={({ target: { value } }) => set({ insurer: isAddress(value) ? value : undefined })}
            >
              <option value="">None: the bond stands for all</option>
              {cover.offers.map(({ pool, premium }) => (
                <option key={pool.address} value={pool.address}>
                  {pool.name}, for {formatAmount(premium, token)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </details>
  );
}
