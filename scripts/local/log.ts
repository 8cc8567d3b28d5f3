import { styleText } from "node:util";

/** Writes one line for a part of the network. */
export type Log = (line: string) => void;

const COLOURS = [
  "cyan",
  "green",
  "yellow",
  "magenta",
  "blue",
  "cyanBright",
  "greenBright",
  "yellowBright",
] as const;
const WIDTH = 10;

/** Gives each part of the network its prefix and its colour on this terminal. */
export function createLogs(write: (line: string) => void = console.log): (name: string) => Log {
  const names: string[] = [];
  return (name) => {
    if (!names.includes(name)) names.push(name);
    const colour = COLOURS[names.indexOf(name) % COLOURS.length] ?? "white";
    return (line) => write(`${styleText(colour, name.padEnd(WIDTH))} ${line}`);
  };
}
