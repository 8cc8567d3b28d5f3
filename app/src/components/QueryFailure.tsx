import { Button } from "./Button.tsx";
import { Failure } from "./Notice.tsx";

export type QueryFailureProps = { readonly error: Error | null; readonly retry: () => unknown };

/** Why data could not be had. It is asked for again by itself. */
export function QueryFailure({ error, retry }: QueryFailureProps) {
  return (
    <div className="p-4">
      <Failure
        title="The data cannot be loaded"
        action={<Button onClick={() => retry()}>Try again now</Button>}
      >
        {error?.message ?? "Nothing answered."} On a local network, check that{" "}
        <code className="font-mono">npm start</code> is running.
      </Failure>
    </div>
  );
}
