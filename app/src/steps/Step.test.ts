import { describe, expect, it } from "vitest";
import { runSteps, type StepState } from "./Step.ts";

const hash = `0x${"ab".repeat(32)}` as const;

function recorder() {
  const changes: string[] = [];
  const onChange = (index: number, { phase }: Omit<StepState, "label">) => changes.push(`${index} ${phase}`);
  return { changes, onChange };
}

describe("runSteps", () => {
  it("waits for the transaction of a step before the next begins", async () => {
    const { changes, onChange } = recorder();
    const steps = [
      { label: "send", run: async () => hash },
      { label: "think", run: async () => undefined },
    ];
    const wait = async () => void changes.push("mined");
    expect(await runSteps({ client: undefined, steps, wait, onChange })).toBe(true);
    expect(changes).toEqual(["0 running", "0 pending", "mined", "0 done", "1 running", "1 done"]);
  });

  it("stops at what fails, and begins anew when it is run again", async () => {
    const { changes, onChange } = recorder();
    let fails = true;
    const steps = [
      { label: "first", run: async () => undefined },
      {
        label: "second",
        run: async () => {
          if (fails) throw new Error("no");
          return undefined;
        },
      },
    ];
    const parameters = { client: undefined, steps, wait: async () => {}, onChange };
    expect(await runSteps({ ...parameters })).toBe(false);
    fails = false;
    expect(await runSteps({ ...parameters })).toBe(true);
    expect(changes.join()).toBe("0 running,0 done,1 running,1 failed,0 running,0 done,1 running,1 done");
  });

  it("fails when the transaction reverts", async () => {
    const { changes, onChange } = recorder();
    const wait = () => Promise.reject(new Error("reverted"));
    const steps = [{ label: "send", run: async () => hash }];
    expect(await runSteps({ client: undefined, steps, wait, onChange })).toBe(false);
    expect(changes.at(-1)).toBe("0 failed");
  });
});
