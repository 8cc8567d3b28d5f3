import { type JobClaim, jobClaims } from "@ainur/sdk";
import { claimWords, isGrave } from "../jobs/claimWords.ts";
import { remedies, remedyWords } from "../jobs/rulingWords.ts";
import { Field } from "./Field.tsx";

export type RejectionFieldsProps = {
  readonly claim: JobClaim;
  /** Ruling asked for, 1 to 4. */
  readonly remedy: number;
  readonly onClaim: (claim: JobClaim) => void;
  readonly onRemedy: (remedy: number) => void;
};

/** What a client says is wrong, and what it asks for. */
export function RejectionFields({ claim, remedy, onClaim, onRemedy }: RejectionFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="What you claim"
        hint={
          isGrave(claim)
            ? "If the court upholds it in full, it is an offence that costs the agent far more than a failure."
            : "The court judges by it."
        }
      >
        {(control) => (
          <select
            {...control}
            className="field"
            value={claim}
            onChange={({ target }) => onClaim(jobClaims.find((one) => one === target.value) ?? claim)}
          >
            {jobClaims.map((one) => (
              <option key={one} value={one}>
                {claimWords[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What you ask for" hint="The agent's silence accepts it.">
        {(control) => (
          <select
            {...control}
            className="field"
            value={remedy}
            onChange={({ target }) => onRemedy(Number(target.value))}
          >
            {remedies.map((one) => (
              <option key={one} value={one}>
                {remedyWords(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
