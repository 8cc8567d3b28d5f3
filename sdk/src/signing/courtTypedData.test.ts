import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { courtTypes } from "./courtTypedData.ts";

it("describes what jurors sign in the words of the contract", async () => {
  const source = await readFile(new URL("../../../contracts/court/Ballots.sol", import.meta.url), "utf8");
  const expected = [...source.matchAll(/keccak256\(\s*"([^"]+)"/g)].map(([, type = ""]) => type);
  const described = Object.entries(courtTypes).map(
    ([name, fields]) => `${name}(${fields.map((field) => `${field.type} ${field.name}`).join(",")})`,
  );
  expect(described).toEqual(expected);
  expect(described).toHaveLength(2);
});
