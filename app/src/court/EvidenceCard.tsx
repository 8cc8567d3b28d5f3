import { useMemo } from "react";
import type { Hex } from "viem";
import { Account } from "../components/Account.tsx";
import { Card } from "../components/Card.tsx";
import { DownloadLink, FileContent } from "../components/FileContent.tsx";
import { Failure } from "../components/Notice.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Time } from "../components/Time.tsx";
import { previewOf } from "../content/previewOf.ts";
import { formatBytes } from "../format/bytes.ts";
import type { DisputeDetails } from "../hooks/useDispute.ts";
import { useEvidence } from "../hooks/useEvidence.ts";
import { type Exhibit, exhibitsOf } from "./exhibits.ts";

/** What the parties and others say, each piece fetched by its hash and shown without being executed. */
export function EvidenceCard(details: Pick<DisputeDetails, "dispute" | "job" | "evidence">) {
  const exhibits = exhibitsOf(details);
  return (
    <Card title="Evidence" aside={<span className="text-ink-2">{exhibits.length}</span>}>
      {exhibits.length === 0 ? (
        <p className="text-ink-2">Nobody has submitted any.</p>
      ) : (
        <ol className="flex flex-col gap-4">
          {exhibits.map((exhibit) => (
            <li key={exhibit.id} className="flex flex-col gap-2">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{exhibit.title}</span>
                <span className="inline-flex items-center gap-1 text-small text-ink-2">
                  from <Account address={exhibit.submitter} />
                  {exhibit.time !== undefined && <Time at={exhibit.time} />}
                </span>
              </p>
              <Content exhibit={exhibit} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Content({ exhibit }: { readonly exhibit: Exhibit }) {
  const { data: bytes, error } = useEvidence(exhibit.contentHash);
  const name = fileNameOf(exhibit.contentHash);
  const preview = useMemo(
    () => bytes && previewOf({ bytes, fileName: "", mediaType: "" }), // its submitter says nothing of its type
    [bytes],
  );
  if (error !== null) {
    return (
      <Failure title="This content cannot be fetched">
        {error.message.split("\n", 1)[0]} Jurors count what they cannot fetch against who submitted it.
      </Failure>
    );
  }
  if (bytes === undefined || preview === undefined) return <Skeleton className="h-16 w-full" />;
  return (
    <>
      <FileContent preview={preview} bytes={bytes} fileName={name} />
      <span className="flex items-center gap-3 text-small text-ink-2">
        <DownloadLink bytes={bytes} fileName={name} /> {formatBytes(bytes.length)}
      </span>
    </>
  );
}

function fileNameOf(contentHash: Hex): string {
  return `evidence-${contentHash.slice(2, 10)}`;
}
