import type { ReactNode } from "react";
import { Skeleton } from "./Skeleton.tsx";

export type StatProps = {
  readonly name: string;
  /** `undefined` while it loads. */
  readonly value: ReactNode | undefined;
  readonly note?: ReactNode;
};

/** A figure that is watched. */
export function Stat({ name, value, note }: StatProps) {
  return (
    <div className="card flex min-w-0 flex-col gap-0.5 p-4">
      <dt className="text-ink-2">{name}</dt>
      <dd className="text-title font-semibold tracking-tight">
        {value ?? <Skeleton className="my-1 h-5 w-24" />}
      </dd>
      <dd className="min-h-[18px] text-small text-ink-2">{note}</dd>
    </div>
  );
}
