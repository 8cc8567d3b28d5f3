const SETUP = "node scripts/setup.mjs ";

/** Commands whose script is not `scripts/<command>.ts`. @type {Readonly<Record<string, string>>} */
const ELSEWHERE = { bench: "bench/run.ts" };

/**
 * The commands that package.json sends through the set-up.
 *
 * @param {Readonly<Record<string, string>>} scripts The `scripts` of package.json.
 */
export function commandsOf(scripts) {
  return Object.values(scripts)
    .filter((line) => line.startsWith(SETUP))
    .map((line) => line.slice(SETUP.length));
}

/**
 * The TypeScript file behind a command, relative to the root; undefined for an unknown command.
 *
 * @param {string} command
 * @param {Readonly<Record<string, string>>} scripts The `scripts` of package.json.
 */
export function scriptOf(command, scripts) {
  if (!commandsOf(scripts).includes(command)) return undefined;
  return ELSEWHERE[command] ?? `scripts/${command}.ts`;
}
