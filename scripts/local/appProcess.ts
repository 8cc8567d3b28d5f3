// Serves the app; with the word "build", only builds it if it has to.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { buildApp } from "../../app/build.ts";
import { serveApp } from "../../app/serve.ts";

process.once("disconnect", () => process.exit(1)); // whoever started it is gone

if (process.argv[2] === "build") {
  await buildApp();
} else {
  process.once("SIGTERM", () => process.exit(0));
  // In a process of its own, which takes the bundler's memory along when it ends.
  await promisify(execFile)(process.execPath, [import.meta.filename, "build"]);
  const { AINUR_APP_PORT, AINUR_RPC_URL = "", AINUR_INDEXER_URL = "", AINUR_STORE_URL = "" } = process.env;
  await serveApp({
    port: Number(AINUR_APP_PORT),
    config: {
      chainId: 31337,
      rpcUrl: AINUR_RPC_URL,
      indexerUrl: AINUR_INDEXER_URL,
      storeUrl: AINUR_STORE_URL,
    },
  });
  process.send?.("ready");
}
