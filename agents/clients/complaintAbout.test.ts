import { digestToCid } from "@ainur/sdk/content";
import { zeroHash } from "viem";
import { expect, it } from "vitest";
import { fake } from "../cheat/fake.ts";
import { handle } from "../keywords/handle.ts";
import { complaintAbout } from "./complaintAbout.ts";

const text = "The escrow pays the agent. An escrow refunds the client when the agent fails to deliver.\n";
const input = new TextEncoder().encode(text);
const context = { fileName: "a.txt", mediaType: "text/plain" };
const file = { cid: digestToCid(zeroHash), size: input.length, ...context };
const spec = { capability: "text.keywords", input: file };
const { content: honest } = await handle(input, context);
const { content: faked } = await fake(input, context);
const { words, phrases, keywords } = JSON.parse(new TextDecoder().decode(honest));
const careless = new TextEncoder().encode(JSON.stringify({ words: words + 1, phrases, keywords }));

it.for([
  ["pays for honest work", "bargain", honest, undefined],
  ["calls a fake what it is", "bargain", faked, { claim: "Fraud", remedy: 1 }],
  [
    "asks for a part of its money when a part is wrong",
    "bargain",
    careless,
    { claim: "WrongResult", remedy: 4 },
  ],
  ["does not look that closely otherwise", "complete", faked, undefined],
  ["rejects good work to see what happens", "slander", honest, { reason: "This is not what I had in mind." }],
] as const)("%s", async ([, manner, bytes, complaint]) => {
  const found = await complaintAbout({ manner, spec, input, work: { bytes } });
  if (complaint === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(complaint);
});
