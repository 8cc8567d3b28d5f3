import { HDNodeWallet, JsonRpcProvider } from "ethers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalChain, startAnvil } from "../../../test/fixtures.ts";
import { ainurContracts } from "./ainurContracts.ts";

const MNEMONIC = "test test test test test test test test test test test junk";
let chain: LocalChain;
let provider: JsonRpcProvider;
beforeAll(async () => {
  chain = await startAnvil();
  provider = new JsonRpcProvider(chain.url, undefined, { cacheTimeout: -1 });
});
afterAll(async () => {
  provider.destroy();
  await chain.stop();
});

it("gives ethers users typed contracts that write, read and tell events", async () => {
  const { deployment } = chain;
  const signer = HDNodeWallet.fromPhrase(MNEMONIC).connect(provider);
  const { agentRegistry, ledger, testDollar } = ainurContracts({
    chainId: 31337,
    runner: signer,
    deployment,
  });

  await (await agentRegistry["register(string)"]("ipfs://card")).wait();
  const [registered] = await agentRegistry.queryFilter(
    agentRegistry.filters.Registered(undefined, undefined, signer.address),
  );
  expect(registered?.args.agentURI).toBe("ipfs://card");
  expect(await agentRegistry.ownerOf(registered!.args.agentId)).toBe(signer.address);

  const token = await testDollar!.getAddress();
  await (await testDollar!.mint(signer.address, 5n)).wait();
  await (await testDollar!.approve(await ledger.getAddress(), 5n)).wait();
  await (await ledger.deposit(token, 5n, signer.address)).wait();
  expect(await ledger.balanceOf(signer.address, BigInt(token))).toBe(5n);
});

it("names the chain when it knows no deployment there", () => {
  expect(() => ainurContracts({ chainId: 4_242, runner: provider })).toThrow("4242");
});
