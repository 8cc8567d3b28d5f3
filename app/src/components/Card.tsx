import { type ReactNode, useId } from "react";

export type CardProps = {
  readonly title?: string;
  /** Beside the title, at its right. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Lets a table touch the card's edges. */
  readonly isFlush?: boolean;
};

export function Card({ title, aside, children, className = "", isFlush = false }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={title === undefined ? undefined : id} className={`card min-w-0 ${className}`}>
      {title !== undefined && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3 pb-2">
          <h2 id={id} className="text-body font-semibold">
            {title}
          </h2>
          {aside}
        </header>
      )}
      <div className={isFlush ? "" : `px-4 pb-4 ${title === undefined ? "pt-4" : ""}`}>{children}</div>
    </section>
  );
}
