import { Link } from "react-router";

export type CapabilitiesProps = {
  readonly slugs: readonly string[];
  /** How many are named; the rest is counted. */
  readonly most?: number;
};

/** What an agent can do; each leads to who else can. */
export function Capabilities({ slugs, most = 12 }: CapabilitiesProps) {
  const named = slugs.slice(0, most);
  const rest = slugs.length - named.length;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {named.map((slug) => (
        <Link
          key={slug}
          to={`/agents?capability=${encodeURIComponent(slug)}`}
          className="max-w-56 truncate rounded border border-line px-1.5 text-small text-ink-2 hover:border-line-strong hover:text-ink"
        >
          {slug}
        </Link>
      ))}
      {rest > 0 && <span className="text-small text-ink-2">and {rest} more</span>}
    </span>
  );
}
