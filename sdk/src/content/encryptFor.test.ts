import fc from "fast-check";
import type { Hex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { commitTo, contentCipher, wrapKey } from "./contentKey.ts";
import { decrypt } from "./decrypt.ts";
import { disclose } from "./disclose.ts";
import { encryptFor } from "./encryptFor.ts";
import { encodeEnvelope, MAX_ENVELOPE_OVERHEAD, parseEnvelope, sameContent } from "./envelope.ts";
import { EnvelopeTampered, InvalidEnvelope, InvalidKey, NotARecipient } from "./errors.ts";
import { compressPublicKey } from "./publicKey.ts";

type Party = { readonly privateKey: Hex; readonly publicKey: Hex };

function party(): Party {
  const privateKey = generatePrivateKey();
  return { privateKey, publicKey: compressPublicKey(privateKeyToAccount(privateKey).publicKey) };
}

const [client, provider, juror] = [party(), party(), party()];
const TEXT = new TextEncoder().encode("the sales of 2026");

describe("encryption", () => {
  it("opens for every recipient and gives back any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), fc.string(), async (bytes, context) => {
        const envelope = await encryptFor({
          bytes,
          recipients: [client.publicKey, provider.publicKey],
          context,
        });
        for (const { privateKey } of [client, provider]) {
          expect(await decrypt({ envelope, privateKey, context })).toEqual(bytes);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("takes public keys of 33, 64 and 65 bytes and wraps once for each", async () => {
    const full = privateKeyToAccount(provider.privateKey).publicKey;
    const recipients = [provider.publicKey, full, `0x${full.slice(4)}`] as const;
    const envelope = await encryptFor({ bytes: TEXT, recipients });
    expect(parseEnvelope(envelope).wraps.map(({ recipient }) => recipient)).toEqual([provider.publicKey]);
  });

  it("never encrypts alike twice", async () => {
    const [a, b] = [
      await encryptFor({ bytes: TEXT, recipients: [client.publicKey] }),
      await encryptFor({ bytes: TEXT, recipients: [client.publicKey] }),
    ];
    expect(parseEnvelope(a).ciphertext).not.toEqual(parseEnvelope(b).ciphertext);
    expect(sameContent(a, b)).toBe(false);
  });

  it("says who is not a recipient", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [client.publicKey] });
    await expect(decrypt({ envelope, privateKey: provider.privateKey })).rejects.toThrow(
      new NotARecipient({ publicKey: provider.publicKey }),
    );
  });

  it("does not open in another context, so a copied envelope is of no use", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [provider.publicKey], context: "victim" });
    await expect(decrypt({ envelope, privateKey: provider.privateKey, context: "thief" })).rejects.toThrow(
      EnvelopeTampered,
    );
    await expect(decrypt({ envelope, privateKey: provider.privateKey })).rejects.toThrow(EnvelopeTampered);
  });

  it("notices a changed byte in every part", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [provider.publicKey] });
    const [beforeWraps, step] = [50, 19]; // opening a wrap takes 30 ms, so not every byte of one is tried
    for (let index = 0; index < envelope.length; index += index < beforeWraps ? 1 : step) {
      const changed = envelope.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      const error = await decrypt({ envelope: changed, privateKey: provider.privateKey }).catch(
        (caught: unknown) => caught,
      );
      expect([InvalidEnvelope, EnvelopeTampered, NotARecipient].some((type) => error instanceof type)).toBe(
        true,
      );
    }
  });

  it("notices every cut, and bytes put behind", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [provider.publicKey] });
    for (let length = 0; length < envelope.length; length++) {
      await expect(
        decrypt({ envelope: envelope.slice(0, length), privateKey: provider.privateKey }),
      ).rejects.toThrow(/^(Not an envelope|The envelope was changed)/);
    }
    const longer = new Uint8Array([...envelope, 0]);
    await expect(decrypt({ envelope: longer, privateKey: provider.privateKey })).rejects.toThrow(
      EnvelopeTampered,
    );
  });

  it("throws typed errors for any bytes", async () => {
    const magic = new TextEncoder().encode("AINU\u0001");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, asEnvelope) => {
        const envelope = asEnvelope ? new Uint8Array([...magic, ...bytes]) : bytes;
        const error = await decrypt({ envelope, privateKey: provider.privateKey }).catch(
          (caught: unknown) => caught,
        );
        expect(error instanceof InvalidEnvelope || error instanceof NotARecipient).toBe(true);
      }),
    );
  });

  it("names a version that it does not know", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [provider.publicKey] });
    envelope[4] = 2;
    await expect(decrypt({ envelope, privateKey: provider.privateKey })).rejects.toThrow(
      new InvalidEnvelope({ reason: "its version is 2, not 1" }),
    );
  });

  it("refuses a wrap of another key than the others got", async () => {
    const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const [nonce, commitment] = [new Uint8Array(12), commitTo(key)];
    const cipher = await contentCipher({ nonce, commitment, key, context: "" });
    const wraps = [wrapKey(key, client.publicKey), wrapKey(other, provider.publicKey)];
    const envelope = encodeEnvelope({ nonce, commitment, wraps, ciphertext: await cipher.encrypt(TEXT) });
    expect(await decrypt({ envelope, privateKey: client.privateKey })).toEqual(TEXT);
    await expect(decrypt({ envelope, privateKey: provider.privateKey })).rejects.toThrow(EnvelopeTampered);
    const { privateKey } = provider; // the commitment shows it even where nothing is decrypted
    expect(() => disclose({ envelope, privateKey, recipient: juror.publicKey })).toThrow(EnvelopeTampered);
  });

  it("needs one recipient to 255", async () => {
    await expect(encryptFor({ bytes: TEXT, recipients: [] })).rejects.toThrow(InvalidEnvelope);
    const key = new Uint8Array(32);
    const wrap = wrapKey(key, client.publicKey);
    const parts = { nonce: new Uint8Array(12), commitment: commitTo(key), ciphertext: new Uint8Array(16) };
    expect(() => encodeEnvelope({ ...parts, wraps: Array.from({ length: 256 }, () => wrap) })).toThrow(
      InvalidEnvelope,
    );
    const largest = encodeEnvelope({ ...parts, wraps: Array.from({ length: 255 }, () => wrap) });
    expect(largest.length).toBe(MAX_ENVELOPE_OVERHEAD);
  });

  it("refuses what is no key, without quoting a private one", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [client.publicKey] });
    for (const privateKey of ["0x", "0xsecret", `0x${"00".repeat(32)}`, `0x${"ff".repeat(32)}`] as const) {
      const error = await decrypt({ envelope, privateKey }).catch((caught: unknown) => caught);
      expect(error).toEqual(new InvalidKey({ kind: "private" }));
      expect(String(error)).not.toContain("secret");
    }
    for (const recipient of ["0x", "0x02", `0x05${"11".repeat(32)}`, `0x02${"ff".repeat(32)}`] as const) {
      await expect(encryptFor({ bytes: TEXT, recipients: [recipient] })).rejects.toThrow(
        new InvalidKey({ kind: "public" }),
      );
    }
  });
});

describe("disclosure", () => {
  it("lets a juror read the very same content", async () => {
    const envelope = await encryptFor({
      bytes: TEXT,
      recipients: [client.publicKey, provider.publicKey],
      context: "job",
    });
    const disclosed = disclose({ envelope, privateKey: provider.privateKey, recipient: juror.publicKey });
    expect(await decrypt({ envelope: disclosed, privateKey: juror.privateKey, context: "job" })).toEqual(
      TEXT,
    );
    expect(await decrypt({ envelope: disclosed, privateKey: client.privateKey, context: "job" })).toEqual(
      TEXT,
    );
    expect(parseEnvelope(disclosed).ciphertext).toEqual(parseEnvelope(envelope).ciphertext);
    expect(sameContent(envelope, disclosed)).toBe(true);
  });

  it("leaves the envelope alone when the juror can read it already", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [client.publicKey, juror.publicKey] });
    expect(disclose({ envelope, privateKey: client.privateKey, recipient: juror.publicKey })).toBe(envelope);
  });

  it("is for recipients only", async () => {
    const envelope = await encryptFor({ bytes: TEXT, recipients: [client.publicKey] });
    expect(() => disclose({ envelope, privateKey: provider.privateKey, recipient: juror.publicKey })).toThrow(
      new NotARecipient({ publicKey: provider.publicKey }),
    );
  });
});
