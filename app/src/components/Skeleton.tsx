/** Keeps the place of what is loading. */
export function Skeleton({ className = "h-4 w-24" }: { readonly className?: string }) {
  return <span aria-hidden className={`block motion-safe:animate-pulse rounded bg-line ${className}`} />;
}

/** Rows of a table that is loading. */
export function SkeletonRows({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
    <tr key={row} className="h-10">
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <td key={column} className="px-4">
          <Skeleton className={column === 0 ? "h-4 w-40" : "h-4 w-16"} />
        </td>
      ))}
    </tr>
  ));
}
