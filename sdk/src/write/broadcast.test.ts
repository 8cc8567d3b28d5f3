import { createClient, custom, RpcRequestError } from "viem";
import { foundry } from "viem/chains";
import { describe, expect, it } from "vitest";
import { localAccount } from "../../../test/fixtures.ts";
import { ainurActions } from "../index.ts";
import { broadcast } from "./broadcast.ts";

const signed = { nonce: 3, hash: `0x${"ab".repeat(32)}`, raw: "0x02" } as const;
const known = { hash: signed.hash, blockNumber: null, type: "0x2", nonce: "0x3" };

type Answer = unknown | Error;

/** A node that answers each kind of question by the next of its answers, the last one for ever. */
function node({ send, get }: { readonly send: readonly Answer[]; readonly get: readonly Answer[] }) {
  const answers: Record<string, Answer[]> = {
    eth_sendRawTransaction: [...send],
    eth_getTransactionByHash: [...get],
  };
  const asked: string[] = [];
  const request = async ({ method }: { readonly method: string }) => {
    asked.push(method);
    const queue = answers[method] ?? [];
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const transport = custom({ request }, { retryCount: 0 });
  const client = createClient({ account: localAccount(1), chain: foundry, transport }).extend(ainurActions());
  const sent = () => asked.filter((method) => method === "eth_sendRawTransaction").length;
  return { client, sent };
}

const refusal = (message: string) =>
  new RpcRequestError({ body: {}, url: "http://node", error: { code: -32_000, message } });
const silence = new Error("socket hang up");

describe("broadcast", () => {
  it("is accepted at once", async () => {
    const { client, sent } = node({ send: [signed.hash], get: [null] });
    expect(await broadcast(client, signed)).toBe("accepted");
    expect(sent()).toBe(1);
  });

  it("is accepted when the answer was lost but the node has the transaction", async () => {
    const { client, sent } = node({ send: [silence], get: [known] });
    expect(await broadcast(client, signed)).toBe("accepted");
    expect(sent()).toBe(1);
  });

  it("tries again when the node fell silent and does not have it", async () => {
    const { client, sent } = node({ send: [silence, signed.hash], get: [null] });
    expect(await broadcast(client, signed)).toBe("accepted");
    expect(sent()).toBe(2);
  });

  it.each([
    ["nonce too low: next nonce 9, tx nonce 3", "nonceTaken"],
    ["Nonce too high. Expected nonce to be 0 but got 3.", "nonceTooHigh"],
    ["replacement transaction underpriced", "feesTooLow"],
    ["max fee per gas less than block base fee", "feesTooLow"],
    ["transaction underpriced", "feesTooLow"],
    ["already known", "accepted"],
  ])("reads %j as %s", async (message, outcome) => {
    const { client } = node({ send: [refusal(message)], get: [null] });
    expect(await broadcast(client, signed)).toBe(outcome);
  });

  it("throws what a node refuses for good, without trying again", async () => {
    const { client, sent } = node({
      send: [refusal("insufficient funds for gas * price + value")],
      get: [null],
    });
    await expect(broadcast(client, signed)).rejects.toThrow("insufficient funds");
    expect(sent()).toBe(1);
  });

  it("says that the outcome is unknown when no node answers", async () => {
    const { client, sent } = node({ send: [silence], get: [silence] });
    await expect(broadcast(client, signed)).rejects.toMatchObject({
      name: "OutcomeUnknown",
      hash: signed.hash,
    });
    expect(sent()).toBe(6);
  });
});
