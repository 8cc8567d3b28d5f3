import { getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { MalformedDocument } from "../content/errors.ts";
import { buildAgentCard } from "./buildAgentCard.ts";
import { didDocument, encodeDidDocument, parseDidDocument } from "./DidDocument.ts";
import { didOf } from "./did.ts";
import { InvalidDid } from "./errors.ts";

const ADDRESS = getAddress("0xb9c5714089478a327f09197987f16f9e5d936e8a");
const DID = didOf({ chainId: 1, address: ADDRESS });
const KEY = `0x02${"11".repeat(32)}` as const;
const CARD = buildAgentCard({
  name: "Profiler",
  description: "",
  services: [
    { name: "web", endpoint: "https://agent.example" },
    { name: "ENS", endpoint: "agent.eth" },
    { name: "email", endpoint: "agent@example.com" },
    { name: "DID", endpoint: DID },
  ],
  encryptionKey: KEY,
});
const DOCUMENT = didDocument({ chainId: 1, address: ADDRESS, card: CARD });

function problemOf(change: Record<string, unknown>): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...DOCUMENT, ...change }));
  try {
    parseDidDocument(bytes);
  } catch (error) {
    if (error instanceof MalformedDocument) return error.path;
    throw error;
  }
  throw new Error("no problem");
}

describe("DidDocument", () => {
  it("says how the account signs", () => {
    const document = didDocument({ chainId: 1, address: ADDRESS });
    expect(document.id).toBe(DID);
    expect(document.verificationMethod).toEqual([
      {
        id: `${DID}#blockchainAccountId`,
        type: "EcdsaSecp256k1RecoveryMethod2020",
        controller: DID,
        blockchainAccountId: `eip155:1:${ADDRESS}`,
      },
    ]);
    expect(document.authentication).toEqual([`${DID}#blockchainAccountId`]);
    expect(document.assertionMethod).toEqual([`${DID}#blockchainAccountId`]);
    expect(document.keyAgreement).toBeUndefined();
    expect(document.service).toEqual([]);
  });

  it("takes services that are URIs and the encryption key from the card", () => {
    expect(DOCUMENT.service).toEqual([
      { id: `${DID}#service-1`, type: "web", serviceEndpoint: "https://agent.example" },
      { id: `${DID}#service-3`, type: "email", serviceEndpoint: "mailto:agent@example.com" },
    ]);
    expect(DOCUMENT.keyAgreement).toEqual([`${DID}#encryption`]);
    expect(DOCUMENT.verificationMethod[1]).toMatchObject({ publicKeyHex: KEY.slice(2), controller: DID });
  });

  it("comes back as it was written", () => {
    expect(parseDidDocument(encodeDidDocument(DOCUMENT))).toEqual(DOCUMENT);
  });

  it("reads a document whose address is in lower case", () => {
    const text = new TextDecoder()
      .decode(encodeDidDocument(DOCUMENT))
      .replaceAll(ADDRESS, ADDRESS.toLowerCase());
    expect(parseDidDocument(new TextEncoder().encode(text)).id).toBe(
      DID.replace(ADDRESS, ADDRESS.toLowerCase()),
    );
  });

  const [account, encryption] = DOCUMENT.verificationMethod;
  it.each([
    ["the id of another method", { id: "did:web:example.com" }, "id"],
    ["no verification method", { verificationMethod: [] }, "verificationMethod"],
    [
      "a method of somebody else",
      { verificationMethod: [{ ...account, id: "did:web:x#1" }] },
      "verificationMethod[0].id",
    ],
    [
      "another controller",
      { verificationMethod: [{ ...account, controller: "did:web:x" }] },
      "verificationMethod[0].controller",
    ],
    [
      "another account",
      {
        verificationMethod: [
          { ...account, blockchainAccountId: `eip155:1:0x${"11".repeat(20)}` },
          encryption,
        ],
      },
      "verificationMethod",
    ],
    [
      "the account on another chain",
      { verificationMethod: [{ ...account, blockchainAccountId: `eip155:10:${ADDRESS}` }, encryption] },
      "verificationMethod",
    ],
    [
      "an account that is none",
      { verificationMethod: [{ ...account, blockchainAccountId: "x" }, encryption] },
      "verificationMethod",
    ],
    ["a reference to nothing", { authentication: [`${DID}#other`] }, "authentication[0]"],
    ["a foreign key for encryption", { keyAgreement: ["did:web:x#1"] }, "keyAgreement[0]"],
    ["a service without an endpoint", { service: [{ id: "x", type: "web" }] }, "service[0].serviceEndpoint"],
  ])("refuses %s and says where", (_, change, path) => {
    expect(problemOf(change)).toBe(path);
  });

  it("is not written for what is no account", () => {
    expect(() => didDocument({ chainId: 0, address: ADDRESS })).toThrow(InvalidDid);
  });
});
