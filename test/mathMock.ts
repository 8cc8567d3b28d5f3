import hre from "hardhat";
import { type Abi, type Address, createClient, custom, getAddress, type Hex } from "viem";
import { deployContract, readContract, waitForTransactionReceipt } from "viem/actions";
import { hardhat } from "viem/chains";
import { localAccount } from "./fixtures.ts";

type Argument = bigint | number | readonly bigint[] | { readonly [name: string]: bigint };

/** The pure libraries of the contracts, behind the functions of contracts/mocks/MathMock.sol. */
export type MathMock = {
  /** Calls a function; numbers are passed as integers. */
  readonly read: (functionName: string, args: readonly Argument[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export async function startMathMock(): Promise<MathMock> {
  const connection = await hre.network.create();
  const client = createClient({
    account: localAccount(0),
    chain: hardhat,
    transport: custom(connection.provider),
    pollingInterval: 20,
  });
  const name: string = "contracts/mocks/MathMock.sol:MathMock";
  const { abi, bytecode } = await hre.artifacts.readArtifact(name);
  const hash = await deployContract(client, { abi: abi as Abi, bytecode: bytecode as Hex });
  const { contractAddress } = await waitForTransactionReceipt(client, { hash });
  const address: Address = getAddress(contractAddress ?? "0x");
  return {
    read: (functionName, args) =>
      readContract(client, {
        address,
        abi: abi as Abi,
        functionName,
        args: args.map((argument) => (typeof argument === "number" ? BigInt(argument) : argument)),
      }),
    close: () => connection.close(),
  };
}
