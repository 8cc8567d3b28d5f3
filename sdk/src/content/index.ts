export { type ContentStore, DEFAULT_MAX_BYTES, type GetContentOptions } from "./ContentStore.ts";
export { type Cid, cidOf, cidToDigest, digestToCid, isCid, parseCid } from "./cid.ts";
export { DELIVERABLE_TYPE, type Deliverable, encodeDeliverable, parseDeliverable } from "./Deliverable.ts";
export { type DecryptParameters, decrypt } from "./decrypt.ts";
export { type DiscloseParameters, disclose } from "./disclose.ts";
export { type EncryptForParameters, encryptFor } from "./encryptFor.ts";
export {
  ENVELOPE_TYPE,
  type Envelope,
  type EnvelopeWrap,
  MAX_RECIPIENTS,
  parseEnvelope,
  sameContent,
} from "./envelope.ts";
export {
  ContentMismatch,
  ContentNotFound,
  ContentTooLarge,
  DecryptionKeyMissing,
  EnvelopeTampered,
  InvalidCid,
  InvalidEnvelope,
  InvalidKey,
  MalformedDocument,
  NotARecipient,
  SignatureMismatch,
  StoreFull,
  StoreUnavailable,
} from "./errors.ts";
export type { FileReference } from "./FileReference.ts";
export type { Fetch } from "./fetchBytes.ts";
export { safeFileName } from "./fileName.ts";
export { type GetDeliverableParameters, getDeliverable } from "./getDeliverable.ts";
export { type GetFileParameters, getFile } from "./getFile.ts";
export { type GetJobSpecParameters, getJobSpec } from "./getJobSpec.ts";
export { type HttpStoreParameters, httpStore } from "./httpStore.ts";
export { encodeJobSpec, JOB_SPEC_TYPE, type JobSpec, parseJobSpec } from "./JobSpec.ts";
export { type MemoryStoreParameters, memoryStore } from "./memoryStore.ts";
export {
  compressPublicKey,
  type PublicKeyFromSignatureParameters,
  publicKeyFromSignature,
  publicKeyMessage,
} from "./publicKey.ts";
export { type PutFileParameters, putFile } from "./putFile.ts";
