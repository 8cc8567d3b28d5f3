import { type Address, createClient, encodeFunctionData, type Hex, keccak256, parseEther, toHex } from "viem";
import { getStorageAt, sendTransaction } from "viem/actions";
import { agentRegistryAbi, courtAbi, stakingAbi } from "../../sdk/src/abi/index.ts";
import { clientOf, fund, type LocalChain, localAccount, startHardhat } from "../../test/fixtures.ts";
import { startTrial } from "../../test/trial.ts";
import type { Figure } from "../run.ts";
import { cost, gasMeter } from "./meter.ts";

const DRAWS = 25;
const REAL = 1_000;
const PLACES_PER_SLOT = 6n;
const PLACE_BITS = 40n;

/**
 * The draw of three jurors from lists of 10, 1,000 and 100,000, whose weights run from 1 to 10, the mean of many draws. The longest list has a thousand
 * agents, each at a hundred places: what a draw reads is a place and its agent's record, whoever stands elsewhere.
 */
export async function* drawGas(): AsyncGenerator<Figure> {
  const chain = await startHardhat();
  const trial = await startTrial(chain, 0);
  const keeper = localAccount(5);
  await fund(chain, keeper, { ainu: parseEther("800000") });
  const gasOf = gasMeter(trial.client);

  let jurors = 0;
  for (const count of [10, REAL, 100 * REAL]) {
    await enlist(chain, jurors, Math.min(count, REAL));
    jurors = Math.min(count, REAL);
    if (count > REAL) await repeatPlaces(chain, count);
    let sum = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      const disputeId = await trial.dispute(await trial.submitted("wrong"));
      await chain.test.mine({ blocks: 2, interval: 1 });
      sum += await gasOf(trial.client.court.draw({ disputeId }));
    }
    yield cost(`court.draw3.${count}`, Math.round(sum / DRAWS));
  }
  await chain.stop();
}

/** Makes agents of one owner jurors, without waiting for each. */
async function enlist(chain: LocalChain, from: number, to: number): Promise<void> {
  const { agentRegistry, staking, court } = chain.deployment.contracts;
  const account = localAccount(5);
  const client = createClient({ ...chain, account, pollingInterval: 20 });
  const send = async (target: Address, data: Hex) =>
    sendTransaction(client, { to: target, data, gas: 500_000n });
  for (let index = from; index < to; index++) {
    const agentId = BigInt(index) + 2n; // the provider's is the first
    await send(agentRegistry, encodeFunctionData({ abi: agentRegistryAbi, functionName: "register" }));
    await send(
      staking,
      encodeFunctionData({ abi: stakingAbi, functionName: "bond", args: [agentId, parseEther("100")] }),
    );
    await send(
      court,
      encodeFunctionData({ abi: courtAbi, functionName: "optIn", args: [agentId, 1 + (index % 10)] }),
    );
  }
  const count = await clientOf(chain, localAccount(5)).court.getJurorCount();
  if (Number(count) !== to) throw new Error(`${count} jurors instead of ${to}`);
}

/** Fills the list of places up to `count` with the agents that are on it, over and over. */
async function repeatPlaces(chain: LocalChain, count: number): Promise<void> {
  const address = chain.deployment.contracts.court;
  const client = clientOf(chain, localAccount(5));
  const slot = await slotOfValue(client, address, BigInt(REAL));
  const data = BigInt(keccak256(toHex(slot, { size: 32 })));
  const read = async (index: bigint) =>
    BigInt((await getStorageAt(client, { address, slot: toHex(data + index, { size: 32 }) })) ?? "0x0");
  const places: bigint[] = [];
  for (let index = 0n; places.length < REAL; index++) {
    const word = await read(index);
    for (let part = 0n; part < PLACES_PER_SLOT && places.length < REAL; part++)
      places.push((word >> (part * PLACE_BITS)) & ((1n << PLACE_BITS) - 1n));
  }
  const slots = Math.ceil(count / Number(PLACES_PER_SLOT));
  for (let index = 0; index < slots; index++) {
    let word = 0n;
    for (let part = 0; part < Number(PLACES_PER_SLOT); part++) {
      const place = index * Number(PLACES_PER_SLOT) + part;
      if (place < count) word |= (places[place % REAL] ?? 0n) << (BigInt(part) * PLACE_BITS);
    }
    await chain.test.setStorageAt({
      address,
      index: toHex(data + BigInt(index), { size: 32 }),
      value: toHex(word, { size: 32 }),
    });
  }
  await chain.test.setStorageAt({
    address,
    index: toHex(slot, { size: 32 }),
    value: toHex(BigInt(count), { size: 32 }),
  });
}

async function slotOfValue(
  client: Parameters<typeof getStorageAt>[0],
  address: Address,
  value: bigint,
): Promise<bigint> {
  for (let slot = 0n; slot < 64n; slot++) {
    const word = BigInt((await getStorageAt(client, { address, slot: toHex(slot, { size: 32 }) })) ?? "0x0");
    if (word === value) return slot;
  }
  throw new Error(`No slot of ${address} holds ${value}`);
}
