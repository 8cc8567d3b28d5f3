import { describe, expect, it } from "vitest";
import { burnerKey, parsePrivateKey, setBurnerKey } from "./burnerKey.ts";

const key = `0x${"0a".repeat(32)}` as const;

function storageOf(initial: Readonly<Record<string, string>> = {}) {
  const entries = new Map(Object.entries(initial));
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
  };
}

describe("burnerKey", () => {
  it("is made once and then stays", () => {
    const storage = storageOf();
    const made = burnerKey(storage);
    expect(parsePrivateKey(made)).toBe(made);
    expect(burnerKey(storage)).toBe(made);
  });

  it("is what was imported", () => {
    const storage = storageOf();
    setBurnerKey(storage, key);
    expect(burnerKey(storage)).toBe(key);
  });

  it("is made anew when what was stored is no key", () => {
    expect(burnerKey(storageOf({ "ainur.burner": "garbage" }))).toMatch(/^0x[0-9a-f]{64}$/);
  });
});

describe("parsePrivateKey", () => {
  it("reads a key with and without its prefix", () => {
    expect(parsePrivateKey(` ${key.slice(2).toUpperCase()} `)).toBe(key);
    expect(parsePrivateKey(key)).toBe(key);
  });

  it("refuses what is not on the curve", () => {
    for (const text of ["", "0x12", `0x${"00".repeat(32)}`, `0x${"ff".repeat(32)}`, `${key}00`, "0xzz"]) {
      expect(parsePrivateKey(text)).toBeUndefined();
    }
  });
});
