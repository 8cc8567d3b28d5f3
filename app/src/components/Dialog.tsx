import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

export type DialogProps = {
  readonly title: string;
  readonly description?: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  readonly isWide?: boolean;
};

/** A sheet over the page that traps focus and gives it back. At phone width it rises from below. */
export function Dialog({ title, description, isOpen, onOpenChange, children, isWide = false }: DialogProps) {
  const describedBy = description === undefined ? { "aria-describedby": undefined } : {};
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...describedBy}
          className={`fixed z-50 flex max-h-[92dvh] w-full flex-col overflow-hidden border border-line bg-surface outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-xl sm:top-1/2 sm:left-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card ${isWide ? "sm:max-w-2xl" : "sm:max-w-md"}`}
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-4 py-3">
            <div className="min-w-0">
              <Radix.Title className="text-heading font-semibold">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="text-ink-2">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close className="-mr-1 inline-flex size-8 shrink-0 items-center justify-center rounded text-ink-2 hover:bg-sunken hover:text-ink">
              <X size={18} aria-hidden />
              <span className="sr-only">Close</span>
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
