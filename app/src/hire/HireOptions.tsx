import { Field } from "../components/Field.tsx";
import { formatDuration } from "../format/time.ts";
import type { Hire } from "./useHire.ts";

const periods = [60, 300, 600, 3_600, 21_600, 86_400, 604_800];

/** What need not be said: it has defaults that suit most. */
export function HireOptions({ hire: { draft, set, problems, canBePrivate } }: { readonly hire: Hire }) {
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="min-h-6 rounded font-medium">Title, deadlines and more</summary>
      <div className="flex flex-col gap-4 pt-3 pb-1">
        <Field label="Title" error={problems.title} hint="If empty: the capability and the file's name">
          {(control) => (
            <input
              {...control}
              className="field"
              value={draft.title}
              onChange={({ target }) => set({ title: target.value })}
            />
          )}
        </Field>
        <Field label="What you want" hint="Anyone can read it">
          {(control) => (
            <textarea
              {...control}
              className="field"
              rows={3}
              maxLength={4_000}
              value={draft.description}
              onChange={({ target }) => set({ description: target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-3">
          <PeriodField label="To accept" value={draft.opening} onChange={(opening) => set({ opening })} />
          <PeriodField label="To work" value={draft.work} onChange={(work) => set({ work })} />
          <PeriodField label="To review" value={draft.review} onChange={(review) => set({ review })} />
        </div>
        <Field
          label="If nobody rules, the agent gets"
          hint="The court rules contested rejections. Most agents want half or more."
        >
          {(control) => (
            <select
              {...control}
              className="field"
              value={draft.defaultRuling}
              onChange={({ target }) => set({ defaultRuling: Number(target.value) })}
            >
              {[1, 2, 3, 4, 5].map((ruling) => (
                <option key={ruling} value={ruling}>
                  {(ruling - 1) * 25} %
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-0.5 size-4 accent-accent"
            checked={draft.isPrivate && canBePrivate}
            disabled={!canBePrivate}
            onChange={({ target }) => set({ isPrivate: target.checked })}
          />
          <span>
            Only the agent and I can read the file
            <span className="block text-small text-ink-2">
              {canBePrivate
                ? "It is encrypted here, before it is stored."
                : "Needs an agent with an encryption key, and the burner account."}
            </span>
          </span>
        </label>
      </div>
    </details>
  );
}

type PeriodFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (seconds: number) => void;
};

function PeriodField({ label, value, onChange }: PeriodFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="field"
          value={value}
          onChange={({ target }) => onChange(Number(target.value))}
        >
          {periods.map((seconds) => (
            <option key={seconds} value={seconds}>
              {formatDuration(seconds)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
