import { describe, expect, it } from "vitest";
import { handle as chart } from "../chart/handle.ts";
import type { Handler } from "../Handler.ts";
import { handle as keywords } from "../keywords/handle.ts";
import { handle as lint } from "../lint/handle.ts";
import { handle as profile } from "../profile/handle.ts";
import { review } from "./review.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const table = "name,lines\nLedger,120\nJobs,480\n";

const cases: Readonly<Record<string, { readonly handle: Handler; readonly input: string }>> = {
  "text.keywords": { handle: keywords, input: "The escrow pays the agent. An escrow refunds the client.\n" },
  "data.profile": { handle: profile, input: table },
  "solidity.lint": { handle: lint, input: "pragma solidity 0.8.37;\ncontract A {}\n" },
  "data.chart": { handle: chart, input: table },
};

describe.for(Object.entries(cases))("a client of %s", ([capability, { handle, input }]) => {
  it("has nothing against honest work", async () => {
    const { content } = await handle(bytes(input), {});
    expect(review({ capability, input: bytes(input), work: { bytes: content } })).toBeUndefined();
  });

  it("says what is wrong with something else", () => {
    expect(review({ capability, input: bytes(input), work: { bytes: bytes("{}") } })).toEqual(
      expect.any(String),
    );
  });
});

it.for([
  ["text.keywords", '{"keywords":[{"keyword":"Zebra"}]}', '"Zebra" does not occur in the text.'],
  ["data.profile", '{"rows":3,"columns":[]}', "The table has 2 rows, not 3."],
  ["data.profile", '{"rows":2,"columns":[{"name":"lines"}]}', "The columns are name,lines, not lines."],
  ["solidity.lint", '{"findings":[{"line":99}],"counts":{}}', "There is no line 99."],
  ["data.chart", "<svg><script>1</script></svg>", "The image holds a script."],
] as const)("a client of %s notices %s", ([capability, output, complaint]) => {
  const work = { bytes: bytes(output) };
  expect(review({ capability, input: bytes(table), work })).toBe(complaint);
});
