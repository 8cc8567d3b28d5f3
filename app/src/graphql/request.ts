import { type DocumentNode, print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "gql.tada";

/** Thrown when the indexer does not answer, or answers with an error. */
export class IndexerUnavailable extends Error {
  override name = "IndexerUnavailable";
}

export type RequestParameters<Result, Variables> = {
  readonly url: string;
  readonly document: TadaDocumentNode<Result, Variables>;
  readonly variables: Variables;
  readonly signal: AbortSignal;
};

const printed = new WeakMap<object, string>();
const TIMEOUT = 10_000;

/** Asks the indexer. @throws {IndexerUnavailable} */
export async function request<Result, Variables>({
  url,
  document,
  variables,
  signal,
}: RequestParameters<Result, Variables>): Promise<Result> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: textOf(document), variables }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new IndexerUnavailable(`The indexer at ${url} does not answer.`, { cause });
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || !("data" in body) || body.data === null) {
    throw new IndexerUnavailable(reasonOf(body) ?? `The indexer at ${url} answered with ${answer.status}.`);
  }
  return body.data as Result; // what the schema promises for this document
}

function textOf(document: object): string {
  const text = printed.get(document) ?? print(document as DocumentNode);
  printed.set(document, text);
  return text;
}

function reasonOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("errors" in body) || !Array.isArray(body.errors))
    return undefined;
  const [error]: readonly unknown[] = body.errors;
  if (typeof error !== "object" || error === null || !("message" in error)) return undefined;
  return `The indexer refused the question: ${String(error.message).slice(0, 300)}`;
}
