import { expect, it } from "vitest";
import { environment } from "./environment.ts";

const key = `0x${"1".repeat(64)}`;

it("finds the local network where nothing else is named", () => {
  expect(environment({ AINUR_KEY: key })).toEqual({
    rpcUrl: "http://127.0.0.1:8545",
    storeUrl: "http://127.0.0.1:8787",
    key,
    journal: "agent.journal",
  });
});

it("refuses to act without a private key, and does not repeat what it was given", () => {
  expect(() => environment({})).toThrow("AINUR_KEY must be a private key");
  expect(() => environment({ AINUR_KEY: "0xsecret" })).toThrow(/^((?!secret).)*$/);
});
