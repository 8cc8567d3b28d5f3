import fc from "fast-check";
import { maxUint256 } from "viem";
import { describe, expect, it } from "vitest";
import { cidOf } from "./cid.ts";
import { DELIVERABLE_TYPE, encodeDeliverable, parseDeliverable } from "./Deliverable.ts";
import { ENVELOPE_TYPE } from "./envelope.ts";
import { MalformedDocument } from "./errors.ts";

const OUTPUT = {
  cid: cidOf(new Uint8Array([1])),
  fileName: "profile.json",
  mediaType: "application/json",
  size: 1,
  encryption: ENVELOPE_TYPE,
} as const;

describe("Deliverable", () => {
  it("comes back as it was written, for every job id", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: maxUint256 }), (jobId) => {
        const deliverable = { jobId, output: OUTPUT, summary: "12 columns.\n\n- 3 with gaps" };
        expect(parseDeliverable(encodeDeliverable(deliverable))).toEqual({
          ...deliverable,
          type: DELIVERABLE_TYPE,
        });
      }),
    );
  });

  it("writes the job id in decimal, as JSON has no large integers", () => {
    const bytes = encodeDeliverable({ jobId: maxUint256, output: OUTPUT, summary: "" });
    expect(new TextDecoder().decode(bytes)).toContain(`"jobId":"${maxUint256}"`);
  });

  it.each([
    ["a job id in hex", "0x1"],
    ["a job id with a leading zero", "01"],
    ["a negative job id", "-1"],
    ["a job id above 256 bits", (maxUint256 + 1n).toString()],
    ["a job id that is a number", 1],
  ])("refuses %s", (_, jobId) => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ type: DELIVERABLE_TYPE, jobId, output: OUTPUT, summary: "" }),
    );
    expect(() => parseDeliverable(bytes)).toThrow(
      expect.objectContaining({ name: "MalformedDocument", path: "jobId" }),
    );
  });

  it("does not write a job id that it would not read", () => {
    expect(() => encodeDeliverable({ jobId: -1n, output: OUTPUT, summary: "" })).toThrow(MalformedDocument);
  });
});
