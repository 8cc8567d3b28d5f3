import { Download } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Preview } from "../content/previewOf.ts";
import { buttonClass } from "./Button.tsx";
import { Skeleton } from "./Skeleton.tsx";

const Markdown = lazy(() => import("./Markdown.tsx"));

export type FileContentProps = {
  readonly preview: Preview;
  readonly bytes: Uint8Array;
  readonly fileName: string;
};

const frame = "max-h-96 overflow-auto rounded-md border border-line bg-paper";

/** A stranger's bytes, shown without ever being executed. */
export function FileContent({ preview, bytes, fileName }: FileContentProps) {
  switch (preview.kind) {
    case "none":
      return <p className="text-ink-2">{preview.reason}</p>;
    case "image":
      return <Picture bytes={bytes} mediaType={preview.mediaType} name={fileName} />;
    case "markdown":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section aria-label={`Content of ${fileName}`} tabIndex={0} className={`${frame} p-3`}>
          <Suspense fallback={<Skeleton className="h-24 w-full" />}>
            <Markdown text={preview.text} />
          </Suspense>
        </section>
      );
    case "table":
      return <CsvTable {...preview} fileName={fileName} />;
    default:
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section aria-label={`Content of ${fileName}`} tabIndex={0} className={`${frame} p-3`}>
          <pre className="font-mono text-small whitespace-pre-wrap">{preview.text}</pre>
        </section>
      );
  }
}

/** As the source of an image nothing in the bytes can run or load anything. */
function Picture({
  bytes,
  mediaType,
  name,
}: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}) {
  const url = useBlobUrl(bytes, mediaType);
  return url === undefined ? (
    <Skeleton className="h-40 w-full" />
  ) : (
    <img
      src={url}
      alt={name}
      className="max-h-[28rem] max-w-full rounded-md border border-line bg-white object-contain"
    />
  );
}

export function DownloadLink({ bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string }) {
  // Without its own type, the browser saves it and does not open it.
  const url = useBlobUrl(bytes, "application/octet-stream");
  return (
    <a href={url} download={fileName} className={buttonClass()}>
      <Download size={15} aria-hidden /> Download
    </a>
  );
}

function useBlobUrl(bytes: Uint8Array, type: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return url;
}

type CsvTableProps = Extract<Preview, { kind: "table" }> & { readonly fileName: string };

function CsvTable({ rows: [head = [], ...body], more, fileName }: CsvTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={`Content of ${fileName}`} tabIndex={0} className={frame}>
      <table className="w-full border-collapse text-small">
        <thead className="sticky top-0 bg-sunken">
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is sure to differ
              <th key={column} scope="col" className="px-2 py-1 text-left font-medium whitespace-nowrap">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
            <tr key={index} className="border-t border-line">
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column} className="max-w-60 truncate px-2 py-1">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p className="px-2 py-1 text-small text-ink-2">Download the file to see the rest.</p>}
    </section>
  );
}
