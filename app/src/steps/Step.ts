import type { Hash } from "viem";

/** One thing of several that are done in order. To repeat it must do no harm. */
export type Step<Client> = {
  readonly label: string;
  /** Does it. A hash is a transaction to wait for. */
  readonly run: (client: Client) => Promise<Hash | undefined>;
};

export type StepState = {
  readonly label: string;
  readonly phase: "waiting" | "running" | "pending" | "done" | "failed";
  readonly hash?: Hash;
  readonly error?: Error;
};

export type RunStepsParameters<Client> = {
  readonly client: Client;
  readonly steps: readonly Step<Client>[];
  /** Waits until a transaction is mined. Throws when it reverted. */
  readonly wait: (hash: Hash) => Promise<unknown>;
  readonly onChange: (index: number, change: Omit<StepState, "label">) => void;
};

/** Runs steps until one fails. Returns whether all are done. */
export async function runSteps<Client>({
  client,
  steps,
  wait,
  onChange,
}: RunStepsParameters<Client>): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    let hash: Hash | undefined;
    try {
      onChange(index, { phase: "running" });
      hash = await step.run(client);
      if (hash !== undefined) {
        onChange(index, { phase: "pending", hash });
        await wait(hash);
      }
      onChange(index, { phase: "done", ...(hash !== undefined && { hash }) });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      onChange(index, { phase: "failed", error, ...(hash !== undefined && { hash }) });
      return false;
    }
  }
  return true;
}
