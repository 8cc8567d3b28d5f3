import { Error as ERROR_LEVEL, parse, resetSVGDefIds, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

const refuse = () => Promise.reject(new Error("A chart refers to nothing outside itself."));

/** Renders a Vega-Lite specification as SVG text: without scripts or network, and the same each time. */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec).spec), {
    renderer: "none",
    logLevel: ERROR_LEVEL,
    loader: { load: refuse, sanitize: refuse, http: refuse, file: refuse },
  });
  try {
    await view.runAsync();
    resetSVGDefIds(); // Vega numbers clip paths across charts
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
