import type { ReactNode } from "react";

export type NoticeProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do about it. */
  readonly action?: ReactNode;
};

/** Says that there is nothing here, and how to begin. */
export function Empty({ title, children, action }: NoticeProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children !== undefined && <p className="max-w-md text-ink-2">{children}</p>}
      {action}
    </div>
  );
}

/** Says what went wrong, and what to do. */
export function Failure({ title, children, action }: NoticeProps) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2 rounded-md border border-line-strong p-3">
      <p className="flex items-center gap-2 font-medium">
        <span aria-hidden className="size-2 shrink-0 rounded-full bg-state-failed" />
        {title}
      </p>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {action}
    </div>
  );
}
