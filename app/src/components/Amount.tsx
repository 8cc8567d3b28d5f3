import { exactAmount, formatNumber, type Token } from "../format/amount.ts";

export type AmountProps = { readonly value: bigint; readonly token: Token };

/** An amount with its unit; hovering shows every digit. */
export function Amount({ value, token }: AmountProps) {
  return (
    <data value={value.toString()} title={exactAmount(value, token)} className="whitespace-nowrap">
      {formatNumber(value, token.decimals)} <span className="text-ink-2">{token.symbol}</span>
    </data>
  );
}
