// Builds the app if it has to, and serves it.
import { serveApp } from "../../app/serve.ts";

const { AINUR_APP_PORT, AINUR_RPC_URL = "", AINUR_INDEXER_URL = "", AINUR_STORE_URL = "" } = process.env;
process.once("disconnect", () => process.exit(1)); // whoever started it is gone
process.once("SIGTERM", () => process.exit(0));

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
