const MAX_LISTED = 100;

/** The sorted slugs of an agent after one of them got a level; 0 takes it away. */
export function withCapability(slugs: readonly string[], slug: string, level: number): string[] {
  const others = slugs.filter((other) => other !== slug);
  if (level === 0 || others.length >= MAX_LISTED) return others;
  return [...others, slug].sort();
}
