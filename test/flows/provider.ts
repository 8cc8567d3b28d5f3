// A provider as a process of its own, for tests that kill it: <rpc> <store> <journal> <agentId>.

import { http } from "viem";
import { hardhat } from "viem/chains";
import { httpStore } from "../../sdk/src/content/index.ts";
import { createAinurClient, serve } from "../../sdk/src/index.ts";
import { fileJournal } from "../../sdk/src/journal/fileJournal.ts";
import { localAccount } from "../fixtures.ts";
import { capability, upperCase } from "../market.ts";

const [rpc = "", store = "", journal = "", agentId = ""] = process.argv.slice(2);
const client = createAinurClient({
  chain: hardhat,
  transport: http(rpc),
  account: localAccount(1),
  pollingInterval: 20,
  store: httpStore({ url: store }),
  journal: fileJournal(journal),
});

await serve(client, {
  agentId: BigInt(agentId),
  capability,
  handler: async (input, context) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return upperCase(input, context);
  },
  log: ({ type }) => console.log(type),
});
