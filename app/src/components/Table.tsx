import type { ReactNode } from "react";

export type Column = {
  readonly name: string;
  readonly isNumber?: boolean;
  /** From which width on it is shown. */
  readonly from?: "sm" | "lg";
};

const widths = { sm: "max-sm:hidden", lg: "max-lg:hidden" } as const;

/** The class of a cell in a column. */
export function cellClass({ isNumber = false, from }: Column): string {
  return `h-10 px-4 py-1.5 ${isNumber ? "text-right" : "text-left"} ${from === undefined ? "" : widths[from]}`;
}

export type TableProps = {
  /** What the table lists, for readers of screens. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
};

export function Table({ caption, columns, children }: TableProps) {
  return (
    <table className="w-full table-auto border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-small text-ink-2">
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              className={`${cellClass(column)} font-normal whitespace-nowrap`}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">{children}</tbody>
    </table>
  );
}
