import { FileUp } from "lucide-react";
import { useId, useState } from "react";
import { formatBytes } from "../format/bytes.ts";

export type FileFieldProps = {
  readonly file: File | undefined;
  readonly error: string | undefined;
  readonly onChange: (file: File) => void;
};

/** A file, chosen or dropped. */
export function FileField({ file, error, onChange }: FileFieldProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const noteId = `${id}-note`;
  const take = (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <div className="flex flex-col gap-1">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
        className={`flex min-h-20 cursor-pointer items-center justify-center gap-2 rounded-md border border-dashed p-3 text-center focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent ${isOver ? "border-accent bg-accent-wash" : "border-line-strong"}`}
      >
        <FileUp size={18} aria-hidden className="shrink-0 text-ink-2" />
        {file === undefined ? (
          <span>
            <span className="font-medium">Choose the file to be worked on</span>
            <span className="text-ink-2"> or drop it here</span>
          </span>
        ) : (
          <span className="min-w-0">
            <span className="font-medium">{file.name}</span>{" "}
            <span className="text-ink-2">{formatBytes(file.size)}</span>
          </span>
        )}
        <input
          id={id}
          type="file"
          className="sr-only"
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : noteId}
          onChange={({ target }) => take(target.files)}
        />
      </label>
      {error !== undefined && (
        <p id={noteId} className="text-small text-state-failed">
          {error}
        </p>
      )}
    </div>
  );
}
