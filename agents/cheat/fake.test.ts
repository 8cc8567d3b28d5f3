import { expect, it } from "vitest";
import { agreement } from "../agreement.ts";
import { review } from "../clients/review.ts";
import { handle } from "../keywords/handle.ts";
import { fake } from "./fake.ts";

const input = new TextEncoder().encode(
  "# Escrow\n\nThe escrow pays the agent. An escrow refunds the client when the agent fails.\n",
);

it("passes a glance", async () => {
  const { content } = await fake(input, {});
  expect(review({ capability: "text.keywords", input, work: { bytes: content } })).toBeUndefined();
});

it("has next to nothing in common with the work", async () => {
  const [{ content: honest }, { content: faked }] = [await handle(input, {}), await fake(input, {})];
  expect(agreement(honest, faked)).toBeLessThan(0.25);
});

it("refuses what is no text, as the honest agent does", async () => {
  await expect(fake(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), {})).rejects.toMatchObject({ name: "BadInput" });
});
