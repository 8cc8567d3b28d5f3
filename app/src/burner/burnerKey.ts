import { type Hex, isHex } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";

export type KeyStorage = Pick<Storage, "getItem" | "setItem">;

const NAME = "ainur.burner";

/** The browser's burner key, made when it is first asked for. It is kept unprotected: for test money only. */
export function burnerKey(storage: KeyStorage): Hex {
  const stored = parsePrivateKey(storage.getItem(NAME) ?? "");
  if (stored !== undefined) return stored;
  const made = generatePrivateKey();
  storage.setItem(NAME, made);
  return made;
}

/** Replaces the browser's burner key. */
export function setBurnerKey(storage: KeyStorage, key: Hex): void {
  storage.setItem(NAME, key);
}

/** A private key as people paste it, with or without 0x; `undefined` when it is none. */
export function parsePrivateKey(text: string): Hex | undefined {
  const digits = text.trim().replace(/^0x/i, "").toLowerCase();
  const key: Hex = `0x${digits}`;
  if (digits.length !== 64 || !isHex(key)) return undefined;
  try {
    privateKeyToAddress(key); // zero and numbers beyond the curve's order are no keys
    return key;
  } catch {
    return undefined;
  }
}
