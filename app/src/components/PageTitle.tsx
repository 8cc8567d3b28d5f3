import { type ReactNode, useEffect } from "react";

export type PageTitleProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the title, such as a picture. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
};

export function PageTitle({ title, lead, mark, actions }: PageTitleProps) {
  useEffect(() => {
    document.title = `${title} · Ainur`;
  }, [title]);
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
      <div className="flex min-w-0 items-start gap-3">
        {mark}
        <div className="min-w-0">
          <h1 className="text-title font-semibold tracking-tight">{title}</h1>
          {lead !== undefined && <div className="text-ink-2">{lead}</div>}
        </div>
      </div>
      {actions}
    </div>
  );
}
