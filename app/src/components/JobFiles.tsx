import { fileContext } from "@ainur/sdk";
import { lazy, Suspense } from "react";
import type { Hex } from "viem";
import { useConnection } from "wagmi";
import { sameAddress } from "../format/shorten.ts";
import { useBurnerKey } from "../hooks/useBurnerKey.ts";
import { useDeliverable } from "../hooks/useDeliverable.ts";
import { useJobSpec } from "../hooks/useJobSpec.ts";
import { useText } from "../hooks/useText.ts";
import type { Job } from "../jobs/Job.ts";
import { Card } from "./Card.tsx";
import { FilePreview } from "./FilePreview.tsx";
import { Failure } from "./Notice.tsx";
import { Skeleton } from "./Skeleton.tsx";

const Markdown = lazy(() => import("./Markdown.tsx"));

/** What was asked for, and what was delivered. */
export function JobFiles({ job }: { readonly job: Job }) {
  const { address } = useConnection();
  const burner = useBurnerKey();
  const isParty = [job.terms.client, job.terms.provider].some((party) => sameAddress(party, address));
  const privateKey = isParty ? burner : undefined;
  const context = fileContext(job.terms);
  return (
    <>
      {job.deliverable !== undefined && (
        <Card title="Delivered">
          <Delivered job={job} privateKey={privateKey} context={context} />
        </Card>
      )}
      {job.reason !== undefined && BigInt(job.reason) !== 0n && (
        <Card title="Why it was rejected">
          <Reason digest={job.reason} />
        </Card>
      )}
      <Card title="Asked for">
        <Asked job={job} privateKey={privateKey} context={context} />
      </Card>
    </>
  );
}

type FilesProps = {
  readonly job: Job;
  readonly privateKey: Hex | undefined;
  readonly context: string;
};

function Delivered({ job, privateKey, context }: FilesProps) {
  const { data, error } = useDeliverable(job.id, job.deliverable);
  if (error !== null) {
    return (
      <Failure title="What was submitted cannot be read">
        {firstLine(error)} The client may reject such work while the review lasts.
      </Failure>
    );
  }
  if (data === undefined) return <Skeleton className="h-40 w-full" />;
  return (
    <div className="flex flex-col gap-3">
      <Suspense fallback={<Skeleton className="h-5 w-2/3" />}>
        <Markdown text={data.summary} />
      </Suspense>
      <FilePreview file={data.output} privateKey={privateKey} context={context} />
    </div>
  );
}

function Reason({ digest }: { readonly digest: Hex }) {
  const { data, error } = useText(digest);
  if (error !== null) return <Failure title="The reason cannot be read">{firstLine(error)}</Failure>;
  if (data === undefined) return <Skeleton className="h-5 w-2/3" />;
  return <p className="max-h-60 overflow-y-auto whitespace-pre-wrap">{data}</p>;
}

function Asked({ job, privateKey, context }: FilesProps) {
  const { data, error } = useJobSpec(job.terms.spec);
  if (error !== null) return <Failure title="The specification cannot be read">{firstLine(error)}</Failure>;
  if (data === undefined) return <Skeleton className="h-40 w-full" />;
  const params = Object.entries(data.params ?? {});
  return (
    <div className="flex flex-col gap-3">
      {data.description !== undefined && <p className="whitespace-pre-wrap">{data.description}</p>}
      {params.length > 0 && (
        <pre className="overflow-x-auto rounded-md bg-sunken p-2 font-mono text-small">
          {JSON.stringify(data.params, null, 2)}
        </pre>
      )}
      <FilePreview file={data.input} privateKey={privateKey} context={context} />
    </div>
  );
}

function firstLine({ message }: Error): string {
  return message.split("\n", 1)[0] ?? message;
}
