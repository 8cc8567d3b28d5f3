import { AinurError } from "../errors/AinurError.ts";

/** Thrown when a string is not the CIDv1 (raw, sha2-256, base32) of this SDK. */
export class InvalidCid extends AinurError {
  override name = "InvalidCid";
  constructor({ value, cause }: { readonly value: string; readonly cause?: unknown }) {
    super(`"${excerpt(value)}" is not a CIDv1 with codec raw and hash sha2-256 in base32.`, { cause });
  }
}

/** Thrown when the store does not have the content. */
export class ContentNotFound extends AinurError {
  override name = "ContentNotFound";
  readonly cid: string;
  constructor({ cid }: { readonly cid: string }) {
    super(`Content ${cid} was not found.`);
    this.cid = cid;
  }
}

/** Thrown when bytes do not have the hash that they were asked for by. */
export class ContentMismatch extends AinurError {
  override name = "ContentMismatch";
  readonly expected: string;
  readonly actual: string;
  constructor({ expected, actual }: { readonly expected: string; readonly actual: string }) {
    super(`Content ${expected} came back as ${excerpt(actual)}.`);
    this.expected = expected;
    this.actual = actual;
  }
}

/**
 * Thrown when content is larger than allowed, in bytes. `size` is `undefined` where reading stopped at the limit,
 * `maxBytes` where a server refused without naming its limit.
 */
export class ContentTooLarge extends AinurError {
  override name = "ContentTooLarge";
  readonly maxBytes: number | undefined;
  readonly size: number | undefined;
  constructor({ maxBytes, size }: { readonly maxBytes?: number; readonly size?: number }) {
    const limit = maxBytes === undefined ? "the limit of the store" : `the limit of ${maxBytes} bytes`;
    super(`Content${size === undefined ? "" : ` of ${size} bytes`} is over ${limit}.`);
    this.maxBytes = maxBytes;
    this.size = size;
  }
}

/** Thrown when a store cannot be reached, answers with an error or takes too long. Trying again may help. */
export class StoreUnavailable extends AinurError {
  override name = "StoreUnavailable";
  readonly url: string;
  constructor({
    url,
    cause,
    details,
  }: { readonly url: string; readonly cause?: unknown; readonly details?: string }) {
    super(`The content store at ${excerpt(url)} is not available.`, {
      cause,
      ...(details !== undefined && { details }),
    });
    this.url = url;
  }
}

/** Thrown by the content server when its directory holds as much as it may, in bytes. */
export class StoreFull extends AinurError {
  override name = "StoreFull";
  readonly capacity: number;
  constructor({ capacity }: { readonly capacity: number }) {
    super(`The content store is full: ${capacity} bytes.`);
    this.capacity = capacity;
  }
}

/** Thrown when a document (job spec, deliverable, agent card, DID document) breaks its schema or a limit. */
export class MalformedDocument extends AinurError {
  override name = "MalformedDocument";
  /** What it was meant to be, such as `job spec`. */
  readonly document: string;
  /** Where the problem is, such as `input.fileName`; empty for the document as a whole. */
  readonly path: string;
  readonly reason: string;
  constructor({
    document,
    path = "",
    reason,
    cause,
  }: {
    readonly document: string;
    readonly path?: string;
    readonly reason: string;
    readonly cause?: unknown;
  }) {
    super(`Malformed ${document}${path === "" ? "" : ` at ${excerpt(path)}`}: ${reason}`, { cause });
    this.document = document;
    this.path = path;
    this.reason = reason;
  }
}

/** Messages quote what strangers wrote, so they quote little of it. */
function excerpt(text: string): string {
  return text.length > 128 ? `${text.slice(0, 127)}…` : text;
}

/** Thrown when bytes are no envelope, or one of a version that this SDK does not know. */
export class InvalidEnvelope extends AinurError {
  override name = "InvalidEnvelope";
  constructor({ reason }: { readonly reason: string }) {
    super(`Not an envelope that can be opened: ${reason}.`);
  }
}

/** Thrown when an envelope is not addressed to the private key at hand. */
export class NotARecipient extends AinurError {
  override name = "NotARecipient";
  /** Compressed public key of who tried. */
  readonly publicKey: string;
  constructor({ publicKey }: { readonly publicKey: string }) {
    super(`The envelope is not addressed to ${publicKey}.`);
    this.publicKey = publicKey;
  }
}

/** Thrown when an envelope was changed after it was sealed, or sealed in another context. */
export class EnvelopeTampered extends AinurError {
  override name = "EnvelopeTampered";
  constructor({ cause }: { readonly cause?: unknown } = {}) {
    super("The envelope was changed after it was sealed, or was sealed in another context.", { cause });
  }
}

/** Thrown when a public or private key is not one of secp256k1. Never quotes a private key. */
export class InvalidKey extends AinurError {
  override name = "InvalidKey";
  constructor({ kind }: { readonly kind: "public" | "private" }) {
    super(`Not a ${kind} key of secp256k1.`);
  }
}

/** Thrown when a signature does not come from the account that it should reveal the public key of. */
export class SignatureMismatch extends AinurError {
  override name = "SignatureMismatch";
  readonly expected: string;
  constructor({ expected, cause }: { readonly expected: string; readonly cause?: unknown }) {
    super(`The signature was not made by the key of ${expected}.`, { cause });
    this.expected = expected;
  }
}

/** Thrown when a file is encrypted and no private key was given to open it with. */
export class DecryptionKeyMissing extends AinurError {
  override name = "DecryptionKeyMissing";
  readonly cid: string;
  constructor({ cid }: { readonly cid: string }) {
    super(`File ${cid} is encrypted: pass the private key of a recipient.`);
    this.cid = cid;
  }
}
