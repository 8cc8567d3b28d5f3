import { isAddressEqual } from "viem";
import * as z from "zod";
import { documentCodec } from "../content/documentCodec.ts";
import { MalformedDocument } from "../content/errors.ts";
import { line } from "../content/plainText.ts";
import type { AgentCard } from "./AgentCard.ts";
import { type DidParts, didOf, parseDid } from "./did.ts";

const MAX_BYTES = 64 * 1024;

const Uri = line(2_048);
const VerificationMethod = z.looseObject({
  id: Uri,
  type: line(128),
  controller: Uri,
  /** CAIP-10. */
  blockchainAccountId: line(256).optional(),
  /** Without 0x. */
  publicKeyHex: z.string().max(130).optional(),
});
const Service = z.looseObject({ id: Uri, type: line(128), serviceEndpoint: Uri });
const MethodReferences = z.array(Uri).max(64);

const DidDocumentSchema = z.looseObject({
  "@context": z.array(z.union([line(2_048), z.record(z.string().max(128), z.string().max(2_048))])).max(16),
  id: Uri,
  verificationMethod: z.array(VerificationMethod).min(1).max(64),
  authentication: MethodReferences.default([]),
  assertionMethod: MethodReferences.default([]),
  keyAgreement: MethodReferences.optional(),
  service: z.array(Service).max(64).default([]),
});
const codec = documentCodec({ name: "DID document", schema: DidDocumentSchema, maxBytes: MAX_BYTES });

/** A DID document of an EVM account (W3C DID Core 1.0, 2022). Fields that this SDK does not know are kept. */
export type DidDocument = Readonly<z.output<typeof DidDocumentSchema>>;

export type DidDocumentParameters = DidParts & {
  /** Its services and its encryption key go into the document. */
  readonly card?: AgentCard;
};

const RECOVERY_METHOD = "EcdsaSecp256k1RecoveryMethod2020";
const KEY_METHOD = "EcdsaSecp256k1VerificationKey2019";

/**
 * Writes the DID document of an account.
 *
 * @throws {InvalidDid}
 *
 * @example
 * const document = didDocument({ chainId: 1, address, card });
 */
export function didDocument({ chainId, address, card }: DidDocumentParameters): DidDocument {
  const did = didOf({ chainId, address });
  const account = `${did}#blockchainAccountId`;
  const encryption = `${did}#encryption`;
  const encryptionKey = card?.ainur?.encryptionKey;
  return {
    "@context": [
      "https://www.w3.org/ns/did/v1",
      {
        blockchainAccountId: "https://w3id.org/security#blockchainAccountId",
        [RECOVERY_METHOD]: `https://identity.foundation/EcdsaSecp256k1RecoverySignature2020#${RECOVERY_METHOD}`,
      },
      ...(encryptionKey === undefined ? [] : ["https://w3id.org/security/suites/secp256k1-2019/v1"]),
    ],
    id: did,
    verificationMethod: [
      {
        id: account,
        type: RECOVERY_METHOD,
        controller: did,
        blockchainAccountId: did.slice("did:pkh:".length),
      },
      ...(encryptionKey === undefined
        ? []
        : [{ id: encryption, type: KEY_METHOD, controller: did, publicKeyHex: encryptionKey.slice(2) }]),
    ],
    authentication: [account],
    assertionMethod: [account],
    ...(encryptionKey !== undefined && { keyAgreement: [encryption] }),
    service: servicesOf(did, card),
  };
}

/** Canonical bytes of a DID document. @throws {MalformedDocument} with the path of the problem. */
export function encodeDidDocument(document: DidDocument): Uint8Array {
  return codec.encode(document);
}

/**
 * Reads a DID document that a stranger wrote, and checks that it speaks for the account that its id names: every method and
 * reference belongs to the DID, and one method is the account itself.
 *
 * @throws {MalformedDocument} with the path of the problem.
 */
export function parseDidDocument(bytes: Uint8Array): DidDocument {
  const document = codec.parse(bytes);
  const { chainId, address } = check("id", () => parseDid(document.id));
  const methods = new Set(document.verificationMethod.map(({ id }) => id));
  document.verificationMethod.forEach(({ id, controller }, index) => {
    const path = `verificationMethod[${index}]`;
    if (!id.startsWith(`${document.id}#`)) throw malformed(`${path}.id`, "not of this DID");
    if (controller !== document.id) throw malformed(`${path}.controller`, "another controller");
  });
  for (const purpose of ["authentication", "assertionMethod", "keyAgreement"] as const) {
    document[purpose]?.forEach((reference, index) => {
      if (!methods.has(reference)) throw malformed(`${purpose}[${index}]`, "no such verification method");
    });
  }
  const isAccount = document.verificationMethod.some(({ type, blockchainAccountId }) => {
    if (type !== RECOVERY_METHOD || blockchainAccountId === undefined) return false;
    const account = check("verificationMethod", () => parseDid(`did:pkh:${blockchainAccountId}`));
    return account.chainId === chainId && isAddressEqual(account.address, address);
  });
  if (!isAccount) throw malformed("verificationMethod", "none is the account itself");
  return document;
}

function servicesOf(did: string, card: AgentCard | undefined): DidDocument["service"] {
  return (card?.services ?? []).flatMap(({ name, endpoint }, index) => {
    const uri = name === "email" && !endpoint.startsWith("mailto:") ? `mailto:${endpoint}` : endpoint;
    if (!URL.canParse(uri) || uri === did) return []; // an ENS name is no URI
    return [{ id: `${did}#service-${index + 1}`, type: name, serviceEndpoint: uri }];
  });
}

function check<value>(path: string, read: () => value): value {
  try {
    return read();
  } catch (cause) {
    throw new MalformedDocument({
      document: "DID document",
      path,
      reason: "not a did:pkh of an EVM account",
      cause,
    });
  }
}

function malformed(path: string, reason: string): MalformedDocument {
  return new MalformedDocument({ document: "DID document", path, reason });
}
