import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import hre from "hardhat";
import { createPublicClient, http, parseEther, toHex } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accessManagerAbi,
  courtAbi,
  feeAuctionAbi,
  insurancePoolsAbi,
  jobsAbi,
  nominationsAbi,
  stakingAbi,
  timelockControllerAbi,
  tokenListAbi,
} from "../../sdk/src/abi/index.ts";
import { localAccount, spawnAnvil } from "../../test/fixtures.ts";
import { create3Address, create3Salt } from "./create3.ts";
import { moduleAddresses, modules } from "./module.ts";

const ADMIN_ROLE = 0n;
const MAX_CODE_BYTES = 24_576;

describe("npm run deploy against a fresh chain", () => {
  const deployer = localAccount(0).address;
  const governor = localAccount(7).address;
  const addresses = moduleAddresses(deployer);
  let chain: Awaited<ReturnType<typeof spawnAnvil>>;
  let printed: string;

  beforeAll(async () => {
    chain = await spawnAnvil();
    const key = localAccount(0).getHdKey().privateKey;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, "../deploy.ts"), "--network", "remote", "--governor", governor],
      {
        env: { ...process.env, AINUR_RPC_URL: chain.url, AINUR_DEPLOYER_KEY: toHex(key ?? new Uint8Array()) },
      },
    );
    printed = stdout;
  }, 240_000);
  afterAll(() => chain?.stop());

  const client = () => createPublicClient({ chain: hardhat, transport: http(chain.url) });

  it("puts every module where its deployer alone decides", async () => {
    for (const [name, contract] of Object.entries(modules)) {
      const address = create3Address(deployer, create3Salt(deployer, name));
      expect(printed, contract).toContain(address);
      expect((await client().getCode({ address }))?.length, contract).toBeGreaterThan(2);
    }
  });

  it("deploys the code that the sources compile to, each below the size that a chain takes", async () => {
    for (const [name, contract] of Object.entries(modules)) {
      const { deployedBytecode } = await hre.artifacts.readArtifact(contract);
      const code = await client().getCode({ address: addresses[name as keyof typeof modules] });
      expect(code?.length, contract).toBe(deployedBytecode.length);
      expect((deployedBytecode.length - 2) / 2, contract).toBeLessThanOrEqual(MAX_CODE_BYTES);
    }
    // A pool is deployed by whoever opens it.
    const { deployedBytecode } = await hre.artifacts.readArtifact("InsurancePool");
    expect((deployedBytecode.length - 2) / 2).toBeLessThanOrEqual(MAX_CODE_BYTES);
  });

  it("leaves the timelock as the only administrator, 48 hours behind its proposals", async () => {
    const manager = { address: addresses.accessManager, abi: accessManagerAbi } as const;
    const hasRole = async (account: typeof deployer) =>
      (await client().readContract({ ...manager, functionName: "hasRole", args: [ADMIN_ROLE, account] }))[0];
    expect(await hasRole(addresses.timelock)).toBe(true);
    expect(await hasRole(deployer)).toBe(false);
    expect(await hasRole(governor)).toBe(false);

    const timelock = { address: addresses.timelock, abi: timelockControllerAbi } as const;
    expect(await client().readContract({ ...timelock, functionName: "getMinDelay" })).toBe(172_800n);
    const administrator = await client().readContract({ ...timelock, functionName: "DEFAULT_ADMIN_ROLE" });
    const administers = (account: typeof deployer) =>
      client().readContract({ ...timelock, functionName: "hasRole", args: [administrator, account] });
    expect(await administers(deployer)).toBe(false);
    expect(await administers(governor)).toBe(false);
  });

  it("sets the production parameters", async () => {
    const staking = { address: addresses.staking, abi: stakingAbi } as const;
    expect(await client().readContract({ ...staking, functionName: "UNBONDING_PERIOD" })).toBe(28 * 86_400);
    expect(await client().readContract({ ...staking, functionName: "minimumBond" })).toBe(parseEther("100"));
    const module = await client().readContract({
      ...staking,
      functionName: "moduleOf",
      args: [addresses.jobs],
    });
    expect(module).toMatchObject({ founding: true, removed: false });
    const [feeBps, treasury] = await client().readContract({
      address: addresses.jobs,
      abi: jobsAbi,
      functionName: "fee",
    });
    expect([feeBps, treasury]).toEqual([100, addresses.feeAuction]);
    const rate = await client().readContract({
      address: addresses.tokenList,
      abi: tokenListAbi,
      functionName: "rateOf",
      args: [addresses.ainu],
    });
    expect(rate).toBe(10n ** 18n);
  });

  it("has fees sold for nominators, and penalties shared by reserve and treasury", async () => {
    const auction = { address: addresses.feeAuction, abi: feeAuctionAbi } as const;
    expect(await client().readContract({ ...auction, functionName: "split" })).toEqual([governor, 8_000]);
    const shared = [governor, governor, 5_000];
    const staking = { address: addresses.staking, abi: stakingAbi } as const;
    expect(await client().readContract({ ...staking, functionName: "recipients" })).toEqual(shared);
    const nominations = { address: addresses.nominations, abi: nominationsAbi } as const;
    expect(await client().readContract({ ...nominations, functionName: "recipients" })).toEqual(shared);
  });

  it("has a court that ends a dispute without appeal within 48 hours, a second draw included", async () => {
    const court = { address: addresses.court, abi: courtAbi } as const;
    const parameters = await client().readContract({ ...court, functionName: "parameters" });
    expect(parameters).toEqual({
      periods: { evidence: 21_600, commit: 43_200, reveal: 21_600, appeal: 43_200 },
      feePerJuror: parseEther("5"),
      atRisk: parseEther("20"),
      minScore: 500,
      treasury: governor,
    });
    const { evidence, commit, reveal, appeal } = parameters.periods;
    expect(evidence + 2 * commit + reveal + appeal).toBeLessThanOrEqual(48 * 3_600);
  });

  it("offers cover by pools that anybody opens for the jobs of this deployment", async () => {
    const pools = { address: addresses.insurancePools, abi: insurancePoolsAbi } as const;
    const isPool = await client().readContract({ ...pools, functionName: "isPool", args: [governor] });
    expect(isPool).toBe(false);
  });

  it("deploys no test dollar to a public chain", async () => {
    expect(await client().getCode({ address: addresses.testDollar })).toBeUndefined();
  });
});
