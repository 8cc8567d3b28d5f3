import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { AppClient } from "../chain/appClient.ts";
import { runSteps, type Step, type StepState } from "../steps/Step.ts";
import { useAppClient } from "./useAppClient.ts";

export type AppStep = Step<AppClient>;

/** Runs steps with the connected account, one after another. */
export function useSteps() {
  const client = useAppClient();
  const queries = useQueryClient();
  const [states, setStates] = useState<readonly StepState[]>([]);
  const [isRunning, setRunning] = useState(false);

  const run = useCallback(
    async (steps: readonly AppStep[]) => {
      if (client === undefined) return false;
      setRunning(true);
      setStates(steps.map(({ label }) => ({ label, phase: "waiting" })));
      const isDone = await runSteps({
        client,
        steps,
        wait: (hash) => client.waitFor({ hash }),
        onChange: (index, change) =>
          setStates((before) =>
            before.map((state, at) => (at === index ? { label: state.label, ...change } : state)),
          ),
      });
      setRunning(false);
      void queries.invalidateQueries({ queryKey: ["indexer"] });
      return isDone;
    },
    [client, queries],
  );

  const reset = useCallback(() => setStates([]), []);
  const failedAt = states.findIndex(({ phase }) => phase === "failed");
  return { run, reset, states, isRunning, isReady: client !== undefined, failedAt };
}
