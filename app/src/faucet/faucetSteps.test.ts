import { describe, expect, it, vi } from "vitest";
import { faucetGifts, giftOf } from "./faucetGifts.ts";
import { faucetLabel, faucetSteps, giftStep } from "./faucetSteps.ts";

const LOCAL = 31_337;
const OTHER = 1;
const account = "0x00000000000000000000000000000000000000c1";
const rpcUrl = "http://127.0.0.1:8545";
const gifts = faucetGifts(LOCAL);
const [dollars, ainu] = gifts;
if (dollars === undefined || ainu === undefined) throw new Error("The local network gives two tokens");

describe("faucetGifts", () => {
  it("are test dollars and AINU on the local network", () => {
    expect(faucetLabel(gifts)).toBe("Get 1,000.00 tUSD, 5,000.00 AINU and ether for gas");
    expect(giftOf(ainu.token.address, LOCAL)).toEqual(ainu);
    expect(giftOf(account, LOCAL)).toBeUndefined();
  });

  it("are nothing on any other", () => {
    expect(faucetGifts(OTHER)).toEqual([]);
    expect(giftOf(ainu.token.address, OTHER)).toBeUndefined();
  });
});

describe("faucetSteps", () => {
  it("gives ether before what needs gas", () => {
    expect(faucetSteps({ account, rpcUrl, gifts }).map(({ label }) => label)).toEqual([
      "Get ether for gas",
      "Get 1,000.00 tUSD of test money",
      "Get 5,000.00 AINU of test money",
    ]);
  });

  it("mints test dollars for the account, and never AINU", async () => {
    const mint = vi.fn(async () => "0x" as const);
    const client = {
      ainur: { deployment: { contracts: { ainu: ainu.token.address } } },
      token: { mint },
    } as never;
    await giftStep({ account, rpcUrl, ...dollars }).run(client);
    const nowhere = "http://127.0.0.1:1"; // where no node sends it
    await expect(giftStep({ account, rpcUrl: nowhere, ...ainu }).run(client)).rejects.toThrow();
    expect(mint.mock.calls).toEqual([[{ to: account, amount: dollars.amount }]]);
  });
});
