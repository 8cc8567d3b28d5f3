import { keccak256, maxUint256, parseEther, parseUnits, stringToHex, toHex } from "viem";
import { capabilityId, type JobTerms } from "../../sdk/src/index.ts";
import {
  clientOf,
  fund,
  localAccount,
  startHardhat,
  testDollarOf,
  timeOf,
  wait,
} from "../../test/fixtures.ts";
import type { Figure } from "../run.ts";
import { cost, gasMeter } from "./meter.ts";

// Measured in the same way: the deployed ERC-8004 registries 2.0.0; ERC-8183 create, setBudget, fund, submit and complete;
// Base's AuthCaptureEscrow preApprove, authorize and capture.
const ERC8004 = { register: 160_836, setAgentWallet: 50_404, giveFeedback: 108_496 };
const ERC8183_JOB = 549_848;
const AUTH_CAPTURE = 199_942;

/** Agents, the Ledger, bonds and jobs, with other jobs running. */
export async function* marketGas(): AsyncGenerator<Figure> {
  const chain = await startHardhat();
  const { ledger, timelock } = chain.deployment.contracts;
  const usd = testDollarOf(chain);
  const party = (index: number) =>
    Object.assign(clientOf(chain, localAccount(index)), { owner: localAccount(index) });
  const [provider, client, newcomer, other] = [party(1), party(2), party(3), party(4)];
  const rater = party(5);
  for (const { owner } of [provider, client, newcomer, other]) await fund(chain, owner);

  const gasOf = gasMeter(client);

  const agentURI = `ipfs://${"b".repeat(53)}`; // 60 bytes
  await gasOf(provider.agents.register({ agentURI }));
  const agentId = 1n;
  yield cost("agent.register", await gasOf(provider.agents.register({ agentURI })), ERC8004.register);

  const prove = async (wallet: typeof other) => {
    const deadline = (await timeOf(chain)) + 200n;
    return wallet.agents.signWallet({ agentId: 2n, owner: provider.owner.address, deadline });
  };
  await gasOf(provider.agents.setWallet(await prove(other)));
  yield cost(
    "agent.setWallet",
    await gasOf(provider.agents.setWallet(await prove(rater))),
    ERC8004.setAgentWallet,
  );

  const feedback = { agentId, value: 87n, tag1: "starred" };
  await gasOf(rater.reputation.giveFeedback(feedback));
  yield cost("feedback.give", await gasOf(rater.reputation.giveFeedback(feedback)), ERC8004.giveFeedback);

  const amount = parseUnits("1", 6);
  await gasOf(client.token.mint({ to: client.owner.address, amount: parseUnits("1000", 6) }));
  await gasOf(client.token.approve({ token: usd, spender: ledger, amount: maxUint256 }));
  yield cost("ledger.deposit", await gasOf(client.ledger.deposit({ token: usd, amount })));
  yield cost("ledger.withdraw", await gasOf(client.ledger.withdraw({ token: usd, amount })));

  await gasOf(provider.staking.bond({ agentId, amount: parseEther("1000") }));
  yield cost("staking.bond", await gasOf(provider.staking.bond({ agentId, amount: parseEther("1000") })));

  let jobs = 0;
  const open = async (by: typeof client): Promise<{ terms: JobTerms; used: number }> => {
    const terms: JobTerms = {
      client: by.owner.address,
      provider: provider.owner.address,
      payee: provider.owner.address,
      agentId,
      capability: capabilityId("text.keywords"),
      spec: keccak256(stringToHex("spec")),
      token: usd,
      price: parseUnits("12.5", 6),
      damages: parseUnits("2", 6),
      bond: parseEther("50"),
      risk: 0,
      arbitrator: timelock, // any address with code
      courtId: 1n,
      minJurors: 3,
      defaultRuling: 3,
      openBy: Number(await timeOf(chain)) + 3_600,
      workPeriod: 3_600,
      reviewPeriod: 3_600,
      contestPeriod: 3_600,
      salt: BigInt(keccak256(toHex(++jobs))),
    };
    const providerSignature = await provider.jobs.signTerms({ terms });
    return { terms, used: await gasOf(by.jobs.openSigned({ terms, providerSignature })) };
  };
  const happyPath = async (by: typeof client) => {
    const { terms, used: opened } = await open(by);
    const submitted = await gasOf(provider.jobs.submit({ terms, deliverable: keccak256("0x01") }));
    const completed = await gasOf(by.jobs.complete({ terms }));
    return { opened, submitted, completed, sum: opened + submitted + completed };
  };

  // Another job is running and another pair has finished one.
  await open(other);
  await happyPath(other);
  const first = await happyPath(client);
  yield cost("job.happyPath.firstPair", first.sum, ERC8183_JOB);
  const second = await happyPath(client);
  yield cost("job.open", second.opened);
  yield cost("job.submit", second.submitted);
  yield cost("job.complete", second.completed);
  yield cost("job.happyPath", second.sum, ERC8183_JOB);
  yield cost("job.happyPath.authCapture", second.sum, AUTH_CAPTURE);

  for (const by of [newcomer, client]) {
    const { terms } = await open(by);
    await wait(chain, 3_700);
    const used = await gasOf(rater.jobs.expire({ terms }));
    if (by === client) yield cost("job.expire", used);
  }
  await chain.stop();
}
