import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { decrypt } from "./decrypt.ts";
import { encryptFor } from "./encryptFor.ts";
import { SignatureMismatch } from "./errors.ts";
import { compressPublicKey, publicKeyFromSignature, publicKeyMessage } from "./publicKey.ts";

const privateKey = generatePrivateKey();
const account = privateKeyToAccount(privateKey);

describe("publicKeyFromSignature", () => {
  it("finds the key that opens what is encrypted to it", async () => {
    const signature = await account.signMessage({ message: publicKeyMessage(account.address) });
    const publicKey = await publicKeyFromSignature({ address: account.address, signature });
    expect(publicKey).toBe(compressPublicKey(account.publicKey));
    const bytes = new Uint8Array([1, 2, 3]);
    expect(
      await decrypt({ envelope: await encryptFor({ bytes, recipients: [publicKey] }), privateKey }),
    ).toEqual(bytes);
  });

  it("asks for the same signature however the address is spelt", () => {
    expect(publicKeyMessage(`0x${account.address.slice(2).toLowerCase()}`)).toBe(
      publicKeyMessage(account.address),
    );
  });

  it("refuses the signature of another account, of another message, and what is none", async () => {
    const other = privateKeyToAccount(generatePrivateKey());
    const { address } = account;
    const expected = new SignatureMismatch({ expected: address });
    const foreign = await other.signMessage({ message: publicKeyMessage(address) });
    await expect(publicKeyFromSignature({ address, signature: foreign })).rejects.toThrow(expected);
    const unrelated = await account.signMessage({ message: "hello" });
    await expect(publicKeyFromSignature({ address, signature: unrelated })).rejects.toThrow(expected);
    for (const signature of ["0x", "0x1234", `0x${"00".repeat(65)}`, `0x${"ff".repeat(65)}`] as const) {
      await expect(publicKeyFromSignature({ address, signature })).rejects.toThrow(SignatureMismatch);
    }
  });
});
