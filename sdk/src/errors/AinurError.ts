export type AinurErrorOptions = {
  readonly cause?: unknown;
  /** What the failing layer said, when there is no `cause` to say it. */
  readonly details?: string;
  /** Further lines for a person: values, limits, what to try. */
  readonly metaMessages?: readonly string[];
};

/**
 * Base of every error that the SDK throws on purpose. Shaped like viem's `BaseError`, so both can be shown alike.
 *
 * @example
 * try {
 *   await store.get(cid);
 * } catch (error) {
 *   if (error instanceof AinurError) console.error(error.name, error.shortMessage);
 * }
 */
export class AinurError extends Error {
  override name = "AinurError";
  /** One sentence that names the broken rule and its values. */
  readonly shortMessage: string;
  /** What the layer below said, if any. */
  readonly details: string | undefined;
  readonly metaMessages: readonly string[];

  constructor(shortMessage: string, { cause, details, metaMessages = [] }: AinurErrorOptions = {}) {
    const reason = detailsOf(cause) ?? details;
    const lines = [shortMessage];
    if (metaMessages.length > 0) lines.push("", ...metaMessages);
    if (reason !== undefined) lines.push("", `Details: ${reason}`);
    super(lines.join("\n"), cause === undefined ? undefined : { cause });
    this.shortMessage = shortMessage;
    this.details = reason;
    this.metaMessages = metaMessages;
  }

  /** The first error in the chain of causes, starting here, that `matches` accepts; `undefined` if none does. */
  walk(matches: (error: unknown) => boolean): unknown {
    let error: unknown = this;
    for (let depth = 0; depth < MAX_CAUSES && error !== undefined; depth++) {
      if (matches(error)) return error;
      error = error instanceof Error ? error.cause : undefined;
    }
    return undefined;
  }
}

/** A chain of causes may be circular. */
const MAX_CAUSES = 32;

function detailsOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : String(cause);
  if ("details" in cause && typeof cause.details === "string") return cause.details;
  return cause.message;
}
