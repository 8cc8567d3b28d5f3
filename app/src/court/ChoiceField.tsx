import { useId } from "react";
import { choiceWords } from "./choiceWords.ts";
import type { Dispute } from "./Dispute.ts";

export type ChoiceFieldProps = {
  readonly label: string;
  readonly dispute: Dispute;
  /** What can be chosen, in the order of the scale. */
  readonly choices: readonly number[];
  readonly value: number | undefined;
  readonly onChange: (choice: number) => void;
};

/** One of a dispute's choices. */
export function ChoiceField({ label, dispute, choices, value, onChange }: ChoiceFieldProps) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{label}</legend>
      {choices.map((choice) => (
        <label key={choice} className="flex min-h-7 items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-4 accent-accent"
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          {choiceWords(dispute, choice)}
        </label>
      ))}
    </fieldset>
  );
}
