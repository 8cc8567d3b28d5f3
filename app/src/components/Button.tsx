import type { ComponentProps } from "react";

const base =
  "inline-flex min-h-9 items-center justify-center gap-2 rounded-md border px-3 py-1.5 text-body font-medium whitespace-normal motion-safe:transition-colors disabled:cursor-not-allowed disabled:opacity-50";

const looks = {
  primary: "border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink enabled:hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink-2 enabled:hover:bg-sunken enabled:hover:text-ink",
  danger: "border-line-strong bg-surface text-state-failed enabled:hover:bg-sunken",
} as const;

export type ButtonLook = keyof typeof looks;

/** The class of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = "secondary"): string {
  return `${base} ${looks[look]}`;
}

export type ButtonProps = ComponentProps<"button"> & { readonly look?: ButtonLook };

export function Button({ look = "secondary", className = "", type = "button", ...props }: ButtonProps) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...props} />;
}
