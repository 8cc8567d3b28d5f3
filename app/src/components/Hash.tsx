import type { Hex } from "viem";
import { shortHex } from "../format/shorten.ts";
import { CopyButton } from "./CopyButton.tsx";

export type HashProps = {
  readonly value: Hex;
  /** What it is, such as "address". */
  readonly what: string;
};

/** A hash or an address: short, whole on hover, to be copied. */
export function Hash({ value, what }: HashProps) {
  return (
    <span className="inline-flex items-center gap-0.5 align-middle">
      <span className="font-mono text-small" title={value}>
        {shortHex(value)}
      </span>
      <CopyButton text={value} what={what} />
    </span>
  );
}
