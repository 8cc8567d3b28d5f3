import { describe, expect, it } from "vitest";
import { faucetGifts } from "./faucetGifts.ts";
import { sourceOf } from "./sourceOf.ts";

const stranger = "0x00000000000000000000000000000000000000c1";
const gift = faucetGifts(31_337).find(({ token }) => token.symbol === "AINU");
if (gift === undefined) throw new Error("The local network gives AINU");
const { token } = gift;
const ainu = token.address;

describe("sourceOf", () => {
  it("points to the faucet where it gives the token", () => {
    expect(sourceOf({ ainu, token, gift })).toMatch(/^On this local network AINU costs nothing: the faucet/);
  });

  it("says where there is none that AINU must come from a holder, whatever else has its name", () => {
    const words = (address: typeof ainu | typeof stranger) =>
      sourceOf({ ainu, token: { ...token, address }, gift: undefined });
    expect(words(ainu)).toMatch(/^Nobody can mint AINU: have some sent to this account by somebody/);
    expect(words(stranger)).toMatch(/^Have some AINU sent to this account\./);
  });
});
