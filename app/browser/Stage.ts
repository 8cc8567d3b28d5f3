import type { Browser } from "playwright-core";
import type { Economy } from "../testing/startEconomy.ts";

/** What all browser tests of the app share; set before the first of them. */
export type Stage = { economy: Economy; browser: Browser };

/** For one test, in milliseconds; everything in it is real. */
export const TIMEOUT = 120_000;
