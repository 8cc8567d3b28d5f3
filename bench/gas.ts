import hre from "hardhat";
import {
  type Address,
  encodeAbiParameters,
  type Hex,
  hashTypedData,
  keccak256,
  maxUint256,
  parseEther,
  parseUnits,
  stringToHex,
  zeroHash,
} from "viem";
import { deployAinur } from "../scripts/deployment/deploy.ts";
import { localSettings } from "../scripts/deployment/settings.ts";
import type { Figure } from "./run.ts";

/**
 * Gas of whole transactions, from receipts of one-transaction blocks with distinct timestamps. Steady state: every case is
 * measured on its second or later use, with non-zero balances on all sides.
 *
 * References: the deployed ERC-8004 registries 2.0.0, ERC-8183 (create, setBudget, fund, submit, complete) and Base's
 * AuthCaptureEscrow (preApprove, authorize, capture), each measured the same way.
 */
export default async function* gas(): AsyncGenerator<Figure> {
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  const connection = await hre.network.create();
  const [owner, client, provider, rater, payee] = await connection.viem.getWalletClients();
  if (!owner || !client || !provider || !rater || !payee)
    throw new Error("The network in memory has too few accounts");
  const publicClient = await connection.viem.getPublicClient();
  const { contracts } = await deployAinur(connection, { settings: localSettings(owner.account.address) });
  const at = (name: string): Address => {
    const address = contracts[name];
    if (address === undefined) throw new Error(`No ${name} was deployed`);
    return address;
  };
  const registry = await connection.viem.getContractAt("AgentRegistry", at("agentRegistry"));
  const ainu = await connection.viem.getContractAt("AinuToken", at("ainu"));
  const dollar = await connection.viem.getContractAt("TestDollar", at("testDollar"));
  const ledger = await connection.viem.getContractAt("Ledger", at("ledger"));
  const staking = await connection.viem.getContractAt("Staking", at("staking"));
  const reputation = await connection.viem.getContractAt("Reputation", at("reputation"));
  const jobs = await connection.viem.getContractAt("Jobs", at("jobs"));

  async function gasOf(sent: Promise<Hex>): Promise<number> {
    const receipt = await publicClient.waitForTransactionReceipt({ hash: await sent });
    if (receipt.status !== "success") throw new Error(`Transaction ${receipt.transactionHash} reverted`);
    return Number(receipt.gasUsed);
  }
  /** Gas of the last of `times` runs. */
  async function steady(times: number, run: (index: number) => Promise<Hex>): Promise<number> {
    let used = 0;
    for (let index = 0; index < times; index++) used = await gasOf(run(index));
    return used;
  }
  const as = (wallet: typeof owner) => ({ account: wallet.account });

  const uri = `ipfs://${"b".repeat(53)}`; // 60 bytes
  const register = await steady(3, () => registry.write.register([uri], as(provider)));
  yield { case: "agent.register", value: register, unit: "gas", reference: 160_836, better: "lower" };

  const wallets = [rater, payee];
  const setWallet = await steady(2, async (index) => {
    const wallet = wallets[index] ?? rater;
    const deadline = BigInt((await publicClient.getBlock()).timestamp) + 200n;
    const signature = await wallet.signTypedData({
      domain: {
        name: "ERC8004IdentityRegistry",
        version: "1",
        chainId: publicClient.chain.id,
        verifyingContract: registry.address,
      },
      types: {
        AgentWalletSet: [
          { name: "agentId", type: "uint256" },
          { name: "newWallet", type: "address" },
          { name: "owner", type: "address" },
          { name: "deadline", type: "uint256" },
        ],
      },
      primaryType: "AgentWalletSet",
      message: { agentId: 2n, newWallet: wallet.account.address, owner: provider.account.address, deadline },
    });
    return registry.write.setAgentWallet([2n, wallet.account.address, deadline, signature], as(provider));
  });
  yield { case: "agent.setWallet", value: setWallet, unit: "gas", reference: 50_404, better: "lower" };

  const feedback = await steady(3, () =>
    reputation.write.giveFeedback([1n, 87n, 0, "starred", "", "", "", zeroHash], as(rater)),
  );
  yield { case: "feedback.give", value: feedback, unit: "gas", reference: 108_496, better: "lower" };

  const dollars = parseUnits("1000", 6);
  for (const wallet of [client, provider, owner]) {
    await gasOf(dollar.write.mint([wallet.account.address, 3n * dollars], as(wallet)));
    await gasOf(dollar.write.approve([ledger.address, maxUint256], as(wallet)));
    await gasOf(ledger.write.deposit([dollar.address, dollars, wallet.account.address], as(wallet)));
  }
  const deposit = await steady(2, () =>
    ledger.write.deposit([dollar.address, 1_000_000n, client.account.address], as(client)),
  );
  yield { case: "ledger.deposit", value: deposit, unit: "gas" };
  const withdraw = await steady(2, () =>
    ledger.write.withdraw([dollar.address, 1_000_000n, client.account.address], as(client)),
  );
  yield { case: "ledger.withdraw", value: withdraw, unit: "gas" };

  await gasOf(ainu.write.transfer([provider.account.address, parseEther("10000")], as(owner)));
  await gasOf(ainu.write.approve([ledger.address, maxUint256], as(provider)));
  await gasOf(
    ledger.write.deposit([ainu.address, parseEther("9000"), provider.account.address], as(provider)),
  );
  await gasOf(ledger.write.setOperator([staking.address, true], as(provider)));
  const bond = await steady(3, () => staking.write.bond([1n, parseEther("1000")], as(provider)));
  yield { case: "staking.bond", value: bond, unit: "gas" };

  await gasOf(ledger.write.setOperator([jobs.address, true], as(client)));
  let salt = 0n;
  const terms = async () => ({
    client: client.account.address,
    provider: provider.account.address,
    payee: provider.account.address,
    agentId: 1n,
    capability: keccak256(stringToHex("text.keywords")),
    spec: keccak256(stringToHex("spec")),
    token: dollar.address,
    price: parseUnits("12.5", 6),
    damages: parseUnits("2", 6),
    bond: parseEther("50"),
    arbitrator: at("timelock"),
    courtId: 1n,
    minJurors: 3,
    defaultRuling: 3,
    openBy: Number((await publicClient.getBlock()).timestamp) + 3_600,
    workPeriod: 3_600,
    reviewPeriod: 3_600,
    contestPeriod: 3_600,
    salt: BigInt(keccak256(encodeAbiParameters([{ type: "uint256" }], [++salt]))),
  });
  type Terms = Awaited<ReturnType<typeof terms>>;
  const open = async (job: Terms, from = client) => {
    const digest = await jobs.read.idOf([job]);
    const signature = await provider.signTypedData(
      termsTypedData(jobs.address, publicClient.chain.id, job, digest),
    );
    return gasOf(jobs.write.openSigned([job, "0x", signature], as(from)));
  };
  async function happyPath() {
    const job = await terms();
    const opened = await open(job);
    const submitted = await gasOf(jobs.write.submit([job, keccak256("0x01")], as(provider)));
    const completed = await gasOf(jobs.write.complete([job], as(client)));
    return { opened, submitted, completed, sum: opened + submitted + completed };
  }
  // Another job is running and another pair has finished one, so that no balance starts at zero.
  await gasOf(ledger.write.setOperator([jobs.address, true], as(owner)));
  for (const finish of [true, false]) {
    const job = { ...(await terms()), client: owner.account.address };
    await open(job, owner);
    if (!finish) continue;
    await gasOf(jobs.write.submit([job, keccak256("0x01")], as(provider)));
    await gasOf(jobs.write.complete([job], as(owner)));
  }
  const first = await happyPath();
  yield {
    case: "job.happyPath.firstPair",
    value: first.sum,
    unit: "gas",
    reference: 549_848,
    better: "lower",
  };
  const second = await happyPath();
  yield { case: "job.open", value: second.opened, unit: "gas" };
  yield { case: "job.submit", value: second.submitted, unit: "gas" };
  yield { case: "job.complete", value: second.completed, unit: "gas" };
  yield { case: "job.happyPath", value: second.sum, unit: "gas", reference: 549_848, better: "lower" };
  yield {
    case: "job.happyPath.authCapture",
    value: second.sum,
    unit: "gas",
    reference: 199_942,
    better: "lower",
  };

  let expired = 0;
  for (let index = 0; index < 2; index++) {
    const job = await terms();
    await open(job);
    await connection.networkHelpers.time.increase(3_700);
    expired = await gasOf(jobs.write.expire([job], as(payee)));
  }
  yield { case: "job.expire", value: expired, unit: "gas" };
  await connection.close();
}

/** The digest that a party signs, checked against the contract's own id. */
function termsTypedData(
  verifyingContract: Address,
  chainId: number,
  message: Record<string, unknown>,
  digest: bigint,
) {
  const types = { JobTerms: jobTermsFields };
  const domain = { name: "Ainur Jobs", version: "1", chainId, verifyingContract };
  const typedData = { domain, types, primaryType: "JobTerms" as const, message };
  if (BigInt(hashTypedData(typedData)) !== digest)
    throw new Error("The typed data does not hash to the job's id");
  return typedData;
}

const jobTermsFields = [
  ["address", "client"],
  ["address", "provider"],
  ["address", "payee"],
  ["uint256", "agentId"],
  ["bytes32", "capability"],
  ["bytes32", "spec"],
  ["address", "token"],
  ["uint128", "price"],
  ["uint128", "damages"],
  ["uint128", "bond"],
  ["address", "arbitrator"],
  ["uint96", "courtId"],
  ["uint16", "minJurors"],
  ["uint8", "defaultRuling"],
  ["uint48", "openBy"],
  ["uint32", "workPeriod"],
  ["uint32", "reviewPeriod"],
  ["uint32", "contestPeriod"],
  ["uint256", "salt"],
].map(([type, name]) => ({ type: type ?? "", name: name ?? "" }));
