import type { Hash } from "viem";
import { getTransactionReceipt } from "viem/actions";
import type { clientOf } from "../../test/fixtures.ts";
import type { Figure } from "../run.ts";

/** Gas of a whole transaction, from its receipt. */
export type Meter = (sent: Promise<Hash>) => Promise<number>;

export function gasMeter(client: ReturnType<typeof clientOf>): Meter {
  return async (sent) => {
    const hash = await sent;
    await client.waitFor({ hash });
    return Number((await getTransactionReceipt(client, { hash })).gasUsed);
  };
}

export function cost(name: string, value: number, reference?: number): Figure {
  return {
    case: name,
    value,
    unit: "gas",
    better: "lower",
    ...(reference !== undefined && { reference }),
  };
}
