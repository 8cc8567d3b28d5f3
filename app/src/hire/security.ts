/** What stands for agreed damages: how much of them the agent's bond, and how much insurance. Units of the job's token. */
export type Security = { readonly bonded: bigint; readonly insured: bigint };

/**
 * Without insurance the bond stands for all. With it for half, the odd unit less: the agent keeps something to lose, and the rest
 * costs the premium.
 */
export function securityFor(damages: bigint, isInsured: boolean): Security {
  if (!isInsured) return { bonded: damages, insured: 0n };
  const bonded = damages / 2n;
  return { bonded, insured: damages - bonded };
}
