import { Link } from "react-router";

export function Logo() {
  return (
    <Link to="/" className="inline-flex items-center gap-2 rounded text-heading font-semibold tracking-tight">
      <svg
        aria-hidden
        width="22"
        height="22"
        viewBox="0 0 32 32"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="text-accent"
      >
        <path d="M6 26 16 5l10 21" />
        <path d="M10.5 18.5h11" />
      </svg>
      Ainur
    </Link>
  );
}
