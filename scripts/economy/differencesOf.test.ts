import { expect, it } from "vitest";
import { type Books, figuresOf } from "./Books.ts";
import { differencesOf } from "./differencesOf.ts";

const owner = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const token = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
const books: Books = {
  balances: [{ owner, token, balance: 7n }],
  tokens: [{ token, held: 7n, fees: 1n }],
  jobs: [{ jobId: 1n, termsId: 1n, status: "Completed", paid: 0n }],
  agents: [{ agentId: 1n, score: 505, completed: 1, failed: 0, feedbacks: 1, bonded: 9n, locked: 0n }],
  payouts: [{ jobId: 1n, toPayee: 6n, fee: 1n, toClient: 0n }],
  trust: {
    nominationPools: [{ agentId: 1n, assets: 5n, shares: 5n, leavingAssets: 0n, rewarded: 1n }],
    nominations: [],
    offenders: [],
    jurors: [],
    disputes: [],
    seats: [],
    insurancePools: [],
    covers: [{ jobId: 1n, pool: token, open: 0n, paid: 3n }],
  },
  totals: { opened: 1, Completed: 1 },
};
const { payouts: _, ...withoutPayouts } = books;

it("finds none where all say the same, in whatever case addresses are written", () => {
  const lower: Books = {
    ...books,
    balances: [{ owner: "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", token, balance: 7n }],
  };
  const sources = { chain: figuresOf(withoutPayouts), SDK: figuresOf(books), GraphQL: figuresOf(lower) };
  expect(differencesOf(sources)).toEqual([]);
});

it("names a figure that one source has otherwise, and what each says", () => {
  const wrong: Books = { ...books, tokens: [{ token, held: 8n, fees: 1n }] };
  expect(
    differencesOf({ chain: figuresOf(withoutPayouts), GraphQL: figuresOf(wrong), SDK: figuresOf(books) }),
  ).toEqual([
    { figure: `token.held ${token.toLowerCase()}`, values: { chain: "7", GraphQL: "8", SDK: "7" } },
  ]);
});

it("names what one source does not know of", () => {
  const other = { owner: token, token, balance: 1n } as const;
  const more: Books = { ...books, balances: [...books.balances, other] };
  expect(differencesOf({ SDK: figuresOf(books), GraphQL: figuresOf(more) })).toMatchObject([
    { values: { SDK: "nothing", GraphQL: "1" } },
  ]);
});

it("does not trust a figure that nothing confirms", () => {
  const differences = differencesOf({ chain: figuresOf(withoutPayouts), SDK: figuresOf(books) });
  expect(differences.map(({ figure }) => figure)).toEqual([
    "payout.fee 1",
    "payout.toClient 1",
    "payout.toPayee 1",
  ]);
});

it("names what is otherwise in the books of nominations and insurance", () => {
  const [cover] = books.trust.covers;
  const wrong: Books = { ...books, trust: { ...books.trust, covers: [{ ...cover!, paid: 4n }] } };
  expect(differencesOf({ SDK: figuresOf(books), GraphQL: figuresOf(wrong) })).toEqual([
    { figure: `cover.paid 1 ${token.toLowerCase()}`, values: { SDK: "3", GraphQL: "4" } },
  ]);
});
