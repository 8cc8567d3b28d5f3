import {
  type Address,
  concat,
  getContractAddress,
  type Hex,
  keccak256,
  pad,
  parseAbi,
  slice,
  stringToHex,
} from "viem";

/** CreateX, the factory that stands at this address on every public chain. */
export const createX = {
  address: "0xba5Ed099633D3B313e4D5F7bdc1305d3c28ba5Ed",
  abi: parseAbi([
    "function deployCreate3(bytes32 salt, bytes initCode) payable returns (address newContract)",
  ]),
} as const;

// Init code of the throw-away contract that CREATE3 deploys through.
const proxyHash = keccak256("0x67363d3d37363d34f03d5260086018f3");

/** The salt of `name`. It starts with the deployer, so that nobody else can take the address on another chain. */
export function create3Salt(deployer: Address, name: string): Hex {
  return concat([deployer, "0x00", slice(keccak256(stringToHex(`ainur.1.${name}`)), 0, 11)]);
}

/** Where CreateX puts what `deployer` deploys under `salt`, whatever its code and arguments. */
export function create3Address(deployer: Address, salt: Hex): Address {
  const guarded = keccak256(concat([pad(deployer), salt]));
  const proxy = getContractAddress({
    opcode: "CREATE2",
    from: createX.address,
    salt: guarded,
    bytecodeHash: proxyHash,
  });
  return getContractAddress({ opcode: "CREATE", from: proxy, nonce: 1n });
}
