import { db, publicClients } from "ponder:api";
import schema from "ponder:schema";
import { Hono } from "hono";
import { client, graphql } from "ponder";
import { limitConcurrency } from "./limitConcurrency.ts";
import { limitQueries } from "./limitQueries.ts";
import { readProgress } from "./progress.ts";

const app = new Hono();

/** How far this process is, without asking the chain. */
app.get("/progress", async (c) => {
  const progress = await readProgress();
  return progress === undefined ? c.text("Indexing has not begun.", 503) : c.json(progress);
});

/** How far it is behind the chain. */
app.get("/lag", async (c) => {
  const [progress, head] = await Promise.all([
    readProgress(),
    publicClients.ainur.getBlock().catch(() => undefined),
  ]);
  if (progress === undefined || head === undefined) return c.text("Indexer or chain is not there.", 503);
  const height = Number(head.number);
  return c.json({
    ...progress,
    head: height,
    blocks: Math.max(height - progress.indexed, 0),
    seconds: Math.max(Number(head.timestamp) - progress.indexedAt, 0),
  });
});

const fewAtOnce = limitConcurrency(64);
app.use("/sql/db", fewAtOnce);
app.use("/sql/*", client({ db, schema }));

// Deep enough for the introspection that tools ask for.
const answer = graphql(
  // In the order that `generate.ts` sees, because Ponder writes the schema of whatever runs to `generated`.
  { db, schema: Object.fromEntries(Object.entries(schema).sort(([a], [b]) => (a < b ? -1 : 1))) },
  { maxOperationDepth: 16, maxOperationTokens: 1_000, maxOperationAliases: 30 },
);
app.use("/graphql", fewAtOnce, limitQueries, answer);
app.use("/", fewAtOnce, limitQueries, answer);

export default app;
