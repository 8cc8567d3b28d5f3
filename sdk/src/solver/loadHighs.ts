import highs, { type Highs } from "highs";

let loaded: Promise<Highs> | undefined;

/** The HiGHS solver of linear, mixed-integer and convex quadratic programs (Huangfu and Hall, 2018), loaded once. */
export function loadHighs(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Highs> {
  const loader: unknown = highs;
  if (!isLoader(loader)) throw new TypeError("The package highs exports no loader");
  return loader();
}

/** The package's types tell of its CommonJS build, in which the loader is a property of itself; as a module it is the default export. */
function isLoader(value: unknown): value is typeof highs.default {
  return typeof value === "function";
}
