import { type Hex, isHex } from "viem";

// How a column is read; GraphQL writes big numbers as text.
const readers = {
  bigint: (value: unknown): bigint => BigInt(String(value)),
  number: (value: unknown): number => Number(value),
  text: (value: unknown): string => String(value),
  hex(value: unknown): Hex {
    if (!isHex(value)) throw new TypeError(`${value} is not hexadecimal`);
    return value;
  },
} as const;

export type Columns = Readonly<Record<string, keyof typeof readers>>;
export type Row<columns extends Columns> = {
  readonly [column in keyof columns]: ReturnType<(typeof readers)[columns[column]]>;
};

type Page = {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const PAGE = 200;

/**
 * All rows of a table of the indexer's GraphQL, page by page.
 *
 * @example
 * const accounts = await rowsOf(url, "ledgerAccounts", { owner: "hex", token: "hex", balance: "bigint" });
 */
export async function rowsOf<const columns extends Columns>(
  indexerUrl: string,
  table: string,
  columns: columns,
): Promise<readonly Row<columns>[]> {
  const query = `query ($after: String) {
    ${table}(limit: ${PAGE}, after: $after) {
      items { ${Object.keys(columns).join(" ")} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const rows: Row<columns>[] = [];
  for (let after: string | null = null; ; ) {
    const { [table]: page }: Readonly<Record<string, Page>> = await ask(indexerUrl, {
      query,
      variables: { after },
    });
    if (page === undefined) throw new Error(`GraphQL knows no ${table}`);
    for (const item of page.items) {
      const values = Object.entries(columns).map(([name, kind]) => [name, readers[kind](item[name])]);
      rows.push(Object.fromEntries(values));
    }
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

async function ask(indexerUrl: string, body: object): Promise<Readonly<Record<string, Page>>> {
  const answer = await fetch(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { data, errors } = Object(await answer.json());
  if (errors !== undefined) throw new Error(`GraphQL refuses: ${errors[0]?.message}`);
  return data;
}
