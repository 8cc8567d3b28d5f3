import { lazy, type ReactNode, Suspense } from "react";
import { Skeleton } from "../components/Skeleton.tsx";
import type { TimeChartProps } from "./TimeChart.tsx";

const TimeChart = lazy(() => import("./TimeChart.tsx"));

export type ChartFrameProps = TimeChartProps & {
  /** Why there is nothing to draw; `undefined` when there is. */
  readonly empty?: ReactNode;
  readonly isLoading: boolean;
};

/** A chart's place, whatever stands in it: the drawing code loads when there is something to draw. */
export function ChartFrame({ empty, isLoading, height = 180, ...chart }: ChartFrameProps) {
  const place = <Skeleton className="h-full w-full" />;
  return (
    <div style={{ height }} className="min-w-0">
      {isLoading ? (
        place
      ) : empty !== undefined ? (
        <p className="flex h-full items-center justify-center text-center text-ink-2">{empty}</p>
      ) : (
        <Suspense fallback={place}>
          <TimeChart height={height} {...chart} />
        </Suspense>
      )}
    </div>
  );
}
