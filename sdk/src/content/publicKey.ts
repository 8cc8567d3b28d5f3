import { PublicKey } from "eciesjs";
import { type Address, bytesToHex, type Hex, hashMessage, isAddressEqual, recoverPublicKey } from "viem";
import { publicKeyToAddress } from "viem/accounts";
import { InvalidKey, SignatureMismatch } from "./errors.ts";

/**
 * The 33 bytes of a public key on secp256k1, given as 33, 64 or 65 bytes.
 *
 * @throws {InvalidKey} when it is not a point of the curve.
 */
export function compressPublicKey(publicKey: Hex): Hex {
  if (publicKey.length > 132) throw new InvalidKey({ kind: "public" });
  try {
    return bytesToHex(PublicKey.fromHex(publicKey, "secp256k1").toBytes(true));
  } catch {
    throw new InvalidKey({ kind: "public" });
  }
}

/**
 * The message by whose signature an account shows its public key. It grants nothing, on no chain: the key is public in
 * every transaction of the account anyway.
 */
export function publicKeyMessage(address: Address): string {
  return [
    "Show the public key of my account, so that files can be encrypted to it.",
    "",
    `Account: ${address.toLowerCase()}`,
    "This signature permits nothing and costs nothing.",
  ].join("\n");
}

export type PublicKeyFromSignatureParameters = {
  readonly address: Address;
  /** Personal signature (EIP-191) of {@link publicKeyMessage}. */
  readonly signature: Hex;
};

/**
 * The compressed public key of an account, from its signature of a fixed message.
 *
 * @throws {SignatureMismatch} when the account's own key did not sign; a smart account has no such key.
 *
 * @example
 * const signature = await account.signMessage({ message: publicKeyMessage(account.address) });
 * const encryptionKey = await publicKeyFromSignature({ address: account.address, signature });
 */
export async function publicKeyFromSignature({
  address,
  signature,
}: PublicKeyFromSignatureParameters): Promise<Hex> {
  let publicKey: Hex;
  try {
    publicKey = await recoverPublicKey({ hash: hashMessage(publicKeyMessage(address)), signature });
  } catch (cause) {
    throw new SignatureMismatch({ expected: address, cause });
  }
  if (!isAddressEqual(publicKeyToAddress(publicKey), address))
    throw new SignatureMismatch({ expected: address });
  return compressPublicKey(publicKey);
}
