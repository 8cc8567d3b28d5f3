import type { FileReference } from "@ainur/sdk/content";
import { Lock } from "lucide-react";
import { useMemo } from "react";
import type { Hex } from "viem";
import { MAX_PREVIEW_BYTES, previewOf } from "../content/previewOf.ts";
import { formatBytes } from "../format/bytes.ts";
import { useFile } from "../hooks/useFile.ts";
import { buttonClass } from "./Button.tsx";
import { DownloadLink, FileContent } from "./FileContent.tsx";
import { Failure } from "./Notice.tsx";
import { Skeleton } from "./Skeleton.tsx";

export type FilePreviewProps = {
  readonly file: FileReference;
  /** Opens the file when it is encrypted. */
  readonly privateKey: Hex | undefined;
  readonly context: string;
};

/** A stranger's file: shown without ever being executed, or offered for download. */
export function FilePreview({ file, privateKey, context }: FilePreviewProps) {
  const { data: bytes, error, refetch, isPending } = useFile({ file, privateKey, context });
  const isLocked = file.encryption !== undefined && privateKey === undefined;
  const isLarge = file.size > MAX_PREVIEW_BYTES;
  const preview = useMemo(
    () =>
      bytes === undefined
        ? undefined
        : previewOf({ bytes, fileName: file.fileName, mediaType: file.mediaType }),
    [bytes, file],
  );
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{file.fileName}</span>
          <span className="text-small text-ink-2">
            {formatBytes(file.size)}, {file.mediaType}
            {file.encryption !== undefined && ", encrypted"}
          </span>
        </span>
        {bytes !== undefined && <DownloadLink bytes={bytes} fileName={file.fileName} />}
      </figcaption>
      {isLocked ? (
        <p className="flex items-center gap-2 text-ink-2">
          <Lock size={15} aria-hidden /> Only its parties can read this file.
        </p>
      ) : isLarge ? (
        <p className="text-ink-2">
          Files over {formatBytes(MAX_PREVIEW_BYTES)} are not shown here. Fetch it by its address in the
          content store: <code className="font-mono text-small">{file.cid}</code>
        </p>
      ) : error !== null ? (
        <Failure
          title="The file cannot be read"
          action={
            <button type="button" className={buttonClass()} onClick={() => void refetch()}>
              Try again
            </button>
          }
        >
          {error.message.split("\n", 1)[0]}
        </Failure>
      ) : isPending || preview === undefined || bytes === undefined ? (
        <Skeleton className="h-40 w-full" />
      ) : (
        <FileContent preview={preview} bytes={bytes} fileName={file.fileName} />
      )}
    </figure>
  );
}
