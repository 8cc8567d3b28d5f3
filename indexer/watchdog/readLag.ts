/** How far an indexer is. */
export type Lag = {
  /** Whether it has caught up once since it started. */
  readonly ready: boolean;
  /** Newest block that is indexed. */
  readonly indexed: number;
  /** Newest block that it will not undo. */
  readonly final: number;
};

/** Asks an indexer how far it is; none when it does not answer. */
export async function readLag(url: string): Promise<Lag | undefined> {
  try {
    const answer = await fetch(`${url}/progress`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? ((await answer.json()) as Lag) : undefined;
  } catch {
    return undefined;
  }
}
