import { AinurError } from "../errors/AinurError.ts";

/** Thrown when a string is no `did:pkh:eip155:<chainId>:<address>`. */
export class InvalidDid extends AinurError {
  override name = "InvalidDid";
  constructor({ value }: { readonly value: string }) {
    super(`"${value.slice(0, 128)}" is not a did:pkh of an EVM account.`);
  }
}

/** Thrown when the URI of an agent card cannot be followed: unknown scheme, foreign CID, refused by the caller's rule. */
export class UnsupportedUri extends AinurError {
  override name = "UnsupportedUri";
  readonly uri: string;
  constructor({ uri, reason }: { readonly uri: string; readonly reason: string }) {
    super(`The agent card at "${uri.slice(0, 128)}" cannot be read: ${reason}.`);
    this.uri = uri;
  }
}

/** Thrown when the server of an agent card cannot be reached, answers with an error or takes too long. */
export class AgentCardUnavailable extends AinurError {
  override name = "AgentCardUnavailable";
  readonly uri: string;
  constructor({
    uri,
    cause,
    details,
  }: { readonly uri: string; readonly cause?: unknown; readonly details?: string }) {
    super(`The agent card at ${uri.slice(0, 128)} is not available.`, {
      cause,
      ...(details !== undefined && { details }),
    });
    this.uri = uri;
  }
}
