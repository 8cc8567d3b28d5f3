import type { ReactNode } from "react";

export type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Options. */
  readonly children: ReactNode;
};

/** A filter that is one of several. */
export function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="flex min-w-36 flex-col gap-1 text-small text-ink-2">
      {label}
      <select
        className="field text-body text-ink"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </label>
  );
}
