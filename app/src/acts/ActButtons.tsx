import { useState } from "react";
import { Button, type ButtonLook } from "../components/Button.tsx";
import type { Act } from "./Act.ts";
import { ActDialog } from "./ActDialog.tsx";

export type ActButtonsProps = {
  readonly acts: readonly Act[];
  /** Tells apart buttons that say the same, for readers of screens. */
  readonly of?: string;
  readonly look?: ButtonLook;
};

/** What can be done, a button each; one opens what is then signed. */
export function ActButtons({ acts, of, look = "secondary" }: ActButtonsProps) {
  const [label, setLabel] = useState<string>();
  const open = acts.find((act) => act.label === label);
  // An act that is under way goes on to show its end when there is nothing more to do.
  const [kept, setKept] = useState<Act>();
  const shown = open ?? (label === undefined ? undefined : kept);
  return (
    <div className="flex flex-wrap gap-2">
      {acts.map((act) => (
        <Button
          key={act.label}
          look={look}
          {...(of !== undefined && { "aria-label": `${act.label}: ${of}` })}
          onClick={() => {
            setLabel(act.label);
            setKept(act);
          }}
        >
          {act.label}
        </Button>
      ))}
      {shown !== undefined && <ActDialog act={shown} onClose={() => setLabel(undefined)} />}
    </div>
  );
}
