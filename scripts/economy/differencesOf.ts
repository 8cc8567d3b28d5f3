type Figures = ReadonlyMap<string, string>;

/** A figure that sources do not agree on. */
export type Difference = { readonly figure: string; readonly values: Readonly<Record<string, string>> };

/**
 * Compares the figures of several sources. A source that has none of a kind, which is the first word of the name, is not
 * asked for that kind; but a kind that only one source has is a difference, because nothing confirms it.
 *
 * @example
 * differencesOf({ chain: new Map([["job.paid 1", "5"]]), indexer: new Map([["job.paid 1", "6"]]) });
 */
export function differencesOf(sources: Readonly<Record<string, Figures>>): readonly Difference[] {
  const entries = Object.entries(sources).map(([source, figures]) => ({
    source,
    figures,
    kinds: new Set([...figures.keys()].map(kindOf)),
  }));
  const names = new Set(entries.flatMap(({ figures }) => [...figures.keys()]));
  return [...names].sort().flatMap((figure) => {
    const asked = entries.filter(({ kinds }) => kinds.has(kindOf(figure)));
    const values = Object.fromEntries(
      asked.map(({ source, figures }) => [source, figures.get(figure) ?? "nothing"]),
    );
    const isAgreed = asked.length > 1 && new Set(Object.values(values)).size === 1;
    return isAgreed ? [] : [{ figure, values }];
  });
}

function kindOf(figure: string): string {
  return figure.split(" ", 1)[0] ?? figure;
}
