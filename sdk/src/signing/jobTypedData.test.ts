import { readFile } from "node:fs/promises";
import { type TypedDataParameter, zeroAddress } from "viem";
import { expect, it } from "vitest";
import { jobTypedData } from "./jobTypedData.ts";

const contracts = new URL("../../../contracts/", import.meta.url);

async function typesIn(path: string): Promise<readonly string[]> {
  const source = await readFile(new URL(path, contracts), "utf8");
  return [...source.matchAll(/keccak256\(\s*"([^"]+)"/g)].map(([, type = ""]) => type);
}

it("describes what is signed in the words of the contract", async () => {
  const expected = [
    ...(await typesIn("libraries/JobTermsLib.sol")),
    ...(await typesIn("jobs/JobSignatures.sol")),
  ];
  const { types = {} } = jobTypedData({ chainId: 1, jobs: zeroAddress }, "JobTerms", {});
  const described = Object.entries(types as Record<string, readonly TypedDataParameter[]>).map(
    ([name, fields]) => `${name}(${fields.map((field) => `${field.type} ${field.name}`).join(",")})`,
  );
  expect(described.toSorted()).toEqual(expected.toSorted());
  expect(described).toHaveLength(7);
});
