import { percent } from "./poolFigures.ts";

/** How much of a pool's capital backs cover. */
export function UtilisationBar({ fraction }: { readonly fraction: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="block h-1.5 w-16 overflow-hidden rounded-full bg-line">
        <span
          className={`block h-full ${fraction > 0.9 ? "bg-state-disputed" : "bg-state-funded"}`}
          style={{ width: `${Math.min(fraction, 1) * 100}%` }}
        />
      </span>
      {percent(fraction)}
    </span>
  );
}
