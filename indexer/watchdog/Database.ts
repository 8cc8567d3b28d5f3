import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";

/** What the watchdog does to a database that no indexer is connected to. */
export type Database = {
  /** Environment that makes Ponder use it. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether one that cannot be used is better made anew than repaired. */
  readonly isDisposable: boolean;
  /** Takes back the lock that a stopped indexer left, which would hold the next one up for half a minute. */
  unlock(): Promise<void>;
  /** Removes everything that was indexed, and what Ponder remembers of the chain. */
  drop(): Promise<void>;
};

const unlockSql = (schema: string): string =>
  `UPDATE "${schema}"."_ponder_meta" SET value = jsonb_set(value, '{is_locked}', '0')`;

/** PGlite, in a folder of the indexer's directory. */
export function pgliteDatabase(parent: string, schema: string): Database {
  const directory = join(parent, "pglite");
  // What cannot be opened was cut short while it was made; everything in it can be read from the chain again.
  const run = async (sql: string) => {
    if (!existsSync(directory)) return;
    const database = new PGlite(directory);
    try {
      await database.exec(sql);
      await database.close();
    } catch {
      await database.close().catch(() => undefined);
      await rm(directory, { recursive: true, force: true });
    }
  };
  return {
    isDisposable: true,
    env: { AINUR_INDEXER_DIRECTORY: parent, DATABASE_URL: "" },
    unlock: () => run(unlockSql(schema)),
    // A fresh database takes several times as long to make as an old one to empty.
    drop: () => run(`DROP SCHEMA IF EXISTS "${schema}" CASCADE; DROP SCHEMA IF EXISTS ponder_sync CASCADE`),
  };
}

/** One schema of a PostgreSQL database. */
export function postgresDatabase(url: string, schema: string, chainId: number): Database {
  const run = async (work: (client: pg.Client) => Promise<void>) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    isDisposable: false,
    env: { DATABASE_URL: url },
    unlock: () =>
      run(async (client) => {
        const { rows } = await client.query("SELECT to_regclass($1) AS meta", [`"${schema}"._ponder_meta`]);
        if (rows[0]?.meta !== null) await client.query(unlockSql(schema));
      }),
    drop: () =>
      run(async (client) => {
        await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
        // Ponder shares what it fetched from a chain between all schemas of a database.
        const { rows } = await client.query<{ table_name: string }>(
          "SELECT table_name FROM information_schema.columns WHERE table_schema = 'ponder_sync' AND column_name = 'chain_id'",
        );
        for (const { table_name } of rows) {
          await client.query(`DELETE FROM ponder_sync."${table_name}" WHERE chain_id = $1`, [chainId]);
        }
      }),
  };
}
