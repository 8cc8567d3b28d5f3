import { type ReactNode, useId } from "react";

export type FieldControl = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
};

export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
};

/** A labelled control; what is wrong stands beside it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = error !== undefined || hint !== undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": hasNote ? noteId : undefined,
        "aria-invalid": error !== undefined,
      })}
      {hasNote && (
        <p id={noteId} className={`text-small ${error === undefined ? "text-ink-2" : "text-state-failed"}`}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
