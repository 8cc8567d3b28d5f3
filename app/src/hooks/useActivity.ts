import { useMemo } from "react";
import type { Address } from "viem";
import { bucketsOf } from "../charts/buckets.ts";
import { sameAddress } from "../format/shorten.ts";
import { useHistory } from "./useHistory.ts";
import { useRecentJobs } from "./useRecentJobs.ts";

/** How far back, and the length and number of the spans that it is summed in. */
export const ranges = {
  hour: { label: "Hour", step: 300, count: 12, each: "5 minutes" },
  day: { label: "Day", step: 3_600, count: 24, each: "hour" },
  month: { label: "Month", step: 86_400, count: 30, each: "day" },
} as const;

export type RangeName = keyof typeof ranges;

export type UseActivityParameters = {
  readonly range: RangeName;
  /** In seconds. */
  readonly now: number;
  /** The token whose payments are summed, and its decimals. */
  readonly token: Address | undefined;
  readonly decimals: number;
};

/** What happened of late, in spans that end now: jobs that ended well or badly, and what was paid. */
export function useActivity({ range, now, token, decimals }: UseActivityParameters) {
  const { step, count } = ranges[range];
  const end = Math.floor(now / step) * step;
  const from = end - (count - 1) * step;
  const recent = useRecentJobs({ from, enabled: range === "hour" });
  const history = useHistory({ period: range === "month" ? "day" : "hour", from });
  const isHour = range === "hour";

  const spans = useMemo(() => {
    const sum = (events: readonly { readonly time: number; readonly value: number }[]) =>
      bucketsOf({ now: end, step, count, events });
    const paid = (amount: bigint) => Number(amount) / 10 ** decimals;
    const ended = recent.data ?? [];
    const { counts = [], amounts = [] } = history.data ?? {};
    if (isHour) {
      const one = ({ time }: (typeof ended)[number]) => ({ time, value: 1 });
      return {
        completed: sum(ended.filter(({ status }) => status === "Completed").map(one)),
        failed: sum(ended.filter(({ status }) => status === "Failed" || status === "Expired").map(one)),
        paid: sum(
          ended
            .filter((job) => sameAddress(job.token, token))
            .map(({ time, volume }) => ({ time, value: paid(volume) })),
        ),
      };
    }
    return {
      completed: sum(counts.map(({ start, completed }) => ({ time: start, value: completed }))),
      failed: sum(counts.map(({ start, failed, expired }) => ({ time: start, value: failed + expired }))),
      paid: sum(
        amounts
          .filter((amount) => sameAddress(amount.token, token))
          .map(({ start, volume }) => ({ time: start, value: paid(volume) })),
      ),
    };
  }, [isHour, recent.data, history.data, end, step, count, token, decimals]);

  const query = isHour ? recent : history;
  return { ...spans, isLoading: query.isPending };
}
