import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

export type CopyButtonProps = { readonly text: string; readonly what: string };

export function CopyButton({ text, what }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={copy}
      title={isCopied ? "Copied" : `Copy ${what}`}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Icon size={13} aria-hidden />
      <span className="sr-only" aria-live="polite">
        {isCopied ? "Copied" : `Copy ${what}`}
      </span>
    </button>
  );
}
