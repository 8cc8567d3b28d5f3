// solhint ships no types; these cover the parts in use.
declare module "solhint" {
  export type Report = {
    readonly line: number;
    readonly column: number;
    /** 2 is an error, 3 a warning. */
    readonly severity: number;
    readonly message: string;
    /** Absent for a parse error. */
    readonly ruleId?: string;
  };
  export type Config = { readonly rules: Readonly<Record<string, unknown>> };
  const solhint: { processStr(source: string, config: Config): { readonly reports: readonly Report[] } };
  export default solhint;
}

declare module "solhint/conf/rulesets/solhint-recommended.js" {
  const ruleset: import("solhint").Config;
  export default ruleset;
}
