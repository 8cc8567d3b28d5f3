// npm run fuzz: the properties of the pure money libraries on 10,000 inputs each.
import { globSync } from "node:fs";
import { streamCommand } from "./command.ts";

const tests = globSync(["contracts/libraries/*Math*.t.sol", "test/invariants/MathModel.t.sol"]).sort();
process.exitCode = await streamCommand("hardhat", [
  "test",
  "solidity",
  "--test-profile",
  "thorough",
  ...tests,
]);
