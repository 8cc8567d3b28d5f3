import type { Artifact } from "hardhat/types/artifacts";
import { type Hex, hexToBytes } from "viem";

/** Whether a contract's code on chain is that of an artifact, whatever its immutables are. */
export function isCodeOf(
  code: Hex,
  { deployedBytecode, immutableReferences = {} }: Pick<Artifact, "deployedBytecode" | "immutableReferences">,
): boolean {
  const actual = hexToBytes(code);
  const expected = hexToBytes(deployedBytecode as Hex);
  if (actual.length !== expected.length) return false;
  for (const { start, length } of Object.values(immutableReferences).flat()) {
    actual.fill(0, start, start + length);
    expected.fill(0, start, start + length);
  }
  return actual.every((byte, index) => byte === expected[index]);
}
