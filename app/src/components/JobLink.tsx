import { Link } from "react-router";
import type { Hex } from "viem";
import { jobHex, shortJobId } from "../format/shorten.ts";
import { useJobSpec } from "../hooks/useJobSpec.ts";

export type JobLinkProps = { readonly id: bigint; readonly spec?: Hex };

/** A job by the title of its spec and its short id, wherever it is mentioned. */
export function JobLink({ id, spec }: JobLinkProps) {
  const { data } = useJobSpec(spec);
  return (
    <Link
      to={`/jobs/${jobHex(id)}`}
      className="inline-flex max-w-full items-baseline gap-x-2 rounded align-middle hover:underline max-sm:flex-col"
    >
      {data !== undefined && <span className="max-w-full truncate">{data.title}</span>}
      <span className="shrink-0 font-mono text-small text-ink-2">{shortJobId(id)}</span>
    </Link>
  );
}
