import { ArrowUp } from "lucide-react";

export type NewerButtonProps = { readonly count: number; readonly onShow: () => void };

/** Tells of new rows without moving those that are being read. */
export function NewerButton({ count, onShow }: NewerButtonProps) {
  return (
    <span aria-live="polite">
      {count > 0 && (
        <button
          type="button"
          onClick={onShow}
          className="inline-flex min-h-7 items-center gap-1 rounded-full bg-accent-wash px-3 text-small font-medium text-accent hover:underline"
        >
          <ArrowUp size={13} aria-hidden />
          Show {count} new
        </button>
      )}
    </span>
  );
}
