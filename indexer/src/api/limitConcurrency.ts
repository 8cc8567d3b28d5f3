import { createMiddleware } from "hono/factory";

/** Turns requests away while `most` others are being answered, so that a flood cannot stop the indexing. */
export function limitConcurrency(most: number) {
  let running = 0;
  return createMiddleware(async (c, next) => {
    if (running >= most) {
      c.header("retry-after", "1");
      return c.text("Too many requests at once.", 503);
    }
    running++;
    try {
      await next();
    } finally {
      running--;
    }
  });
}
