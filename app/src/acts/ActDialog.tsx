import { useState } from "react";
import { Button } from "../components/Button.tsx";
import { Field } from "../components/Field.tsx";
import { StepsDialog } from "../components/StepsDialog.tsx";
import { Shortage } from "../faucet/Shortage.tsx";
import type { Act, Deed } from "./Act.ts";

export type ActDialogProps = { readonly act: Act; readonly onClose: () => void };

/** What an act needs to know, moves and means. */
export function ActDialog({ act, onClose }: ActDialogProps) {
  const { input } = act;
  const [typed, setTyped] = useState(input?.initial ?? "");
  const [signed, setSigned] = useState<Deed>(); // what was agreed to stays, whatever the page learns meanwhile
  const prepared = signed ?? act.prepare(typed);
  const problem = typeof prepared === "string" ? prepared : undefined;
  const deed = typeof prepared === "string" ? undefined : prepared;
  return (
    <StepsDialog
      title={deed?.label ?? act.label}
      movements={deed?.movements ?? []}
      consequence={act.consequence}
      isDestructive={act.isDestructive}
      isIncomplete={deed === undefined}
      steps={() => {
        setSigned(deed);
        return deed?.steps ?? [];
      }}
      onClose={onClose}
    >
      {input === undefined ? (
        problem !== undefined && <p className="text-state-failed">{problem}</p>
      ) : (
        <Field label={input.label} hint={input.hint} error={typed === "" ? undefined : problem}>
          {(control) => (
            <div className="flex gap-2">
              <input
                {...control}
                className="field"
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
              {input.most !== undefined && <Button onClick={() => setTyped(input.most ?? "")}>All</Button>}
            </div>
          )}
        </Field>
      )}
      {act.spends !== undefined && <Shortage spending={act.spends(typed)} />}
    </StepsDialog>
  );
}
