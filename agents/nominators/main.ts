// The nominators of the local economy: two who believe in good agents, one of whom also does the housekeeping, and one who
// believes in the cheapest.
import { connect } from "../connect.ts";
import { environments } from "../environments.ts";
import { everyPause } from "../everyPause.ts";
import { stopSignal } from "../stopSignal.ts";
import { collectPenalties, type SeenFactors } from "./collectPenalties.ts";
import { nominate } from "./nominate.ts";
import { turnFees } from "./turnFees.ts";

/** Milliseconds between two turns. */
const PAUSE = Number(process.env.AINUR_PAUSE ?? 15_000);

const signal = stopSignal();
const seen: SeenFactors = new Map();
await Promise.all(
  environments(process.env).map((environment, index, all) => {
    const participant = connect(environment);
    const log = (line: string) => console.log(`nominator ${index + 1} ${line}`);
    const taste = index === all.length - 1 ? "cheapest" : "best";
    return everyPause({
      pause: PAUSE,
      signal,
      log,
      async act() {
        await nominate(participant, { taste, log });
        if (index > 0) return;
        await turnFees(participant, log);
        await collectPenalties(participant, { seen, log });
      },
    });
  }),
);
