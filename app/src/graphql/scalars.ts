import { type Address, getAddress, type Hex, isAddress, isHex } from "viem";

/** Text of the indexer that must be an address. Throws `TypeError` when it is not. */
export function toAddress(text: string): Address {
  if (!isAddress(text, { strict: false })) throw new TypeError(`${text.slice(0, 80)} is no address`);
  return getAddress(text);
}

/** Text of the indexer that must be hex. Throws `TypeError` when it is not. */
export function toHex(text: string): Hex {
  if (!isHex(text)) throw new TypeError(`${text.slice(0, 80)} is not hex`);
  return text;
}

/** Applies a conversion to what may be absent. */
export function optional<Value, Result>(
  value: Value | null | undefined,
  convert: (value: Value) => Result,
): Result | undefined {
  return value === null || value === undefined ? undefined : convert(value);
}
