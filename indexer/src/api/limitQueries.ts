import { parse } from "graphql";
import { createMiddleware } from "hono/factory";
import { type QueryVariables, queryCost } from "./queryCost.ts";

/** Rows, as `queryCost` counts them. */
const MAX_COST = 20_000;
const MAX_LENGTH = 65_536;

/** Refuses GraphQL queries that are no JSON, too long or too dear, before any of them runs. */
export const limitQueries = createMiddleware(async (c, next) => {
  if (c.req.method !== "POST") return next();
  const refuse = (message: string) => c.json({ errors: [{ message }] }, 400);

  const body = await c.req.raw.clone().text();
  if (body.length > MAX_LENGTH) return refuse(`A query has at most ${MAX_LENGTH} characters.`);
  let request: { readonly query?: unknown; readonly variables?: unknown } | null;
  try {
    request = JSON.parse(body);
  } catch {
    return refuse("A query is sent as JSON.");
  }
  if (typeof request?.query !== "string" || !c.req.header("content-type")?.includes("application/json")) {
    return refuse("A query is sent as JSON.");
  }
  let cost: number;
  try {
    cost = queryCost(parse(request.query, { maxTokens: 1_000 }), (request.variables ?? {}) as QueryVariables);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "The query cannot be read.");
  }
  if (cost > MAX_COST) {
    return refuse(`The query may read ${cost} rows, more than ${MAX_COST}: ask for smaller pages.`);
  }
  return next();
});
