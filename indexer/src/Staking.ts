import { type Context, type Event, ponder } from "ponder:registry";
import { bondMovement, moduleApproval, offence } from "ponder:schema";
import { nameOf, offences } from "@ainur/sdk";
import type { Hex } from "viem";
import { changeAgent } from "./agents.ts";
import { changedAt, originOf } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { expectTransfer, pendingJob } from "./pendingCauses.ts";
import { addModule, removeModule } from "./protocolModules.ts";

ponder.on("Staking:Bonded", async ({ event, context }) => {
  const { agentId, from, amount, bonded } = event.args;
  await move(context, event, { kind: "bond", agentId, amount, account: from });
  await changeAgent(context, event, agentId, () => ({ bonded }));
  await expectTransfer(context, event, { cause: "bond", agentId });
});

ponder.on("Staking:Unbonding", async ({ event, context }) => {
  const { agentId, amount, bonded, unbonding, withdrawableAt } = event.args;
  await move(context, event, { kind: "unbond", agentId, amount });
  await changeAgent(context, event, agentId, () => ({
    bonded,
    unbonding,
    withdrawableAt: BigInt(withdrawableAt),
  }));
});

ponder.on("Staking:UnbondingCancelled", async ({ event, context }) => {
  const { agentId, amount, bonded } = event.args;
  await move(context, event, { kind: "cancel", agentId, amount });
  await changeAgent(context, event, agentId, () => ({ bonded, unbonding: 0n, withdrawableAt: 0n }));
});

ponder.on("Staking:Withdrawn", async ({ event, context }) => {
  const { agentId, to, amount } = event.args;
  await move(context, event, { kind: "withdraw", agentId, amount, account: to });
  await changeAgent(context, event, agentId, () => ({ unbonding: 0n, withdrawableAt: 0n }));
  await expectTransfer(context, event, { cause: "unbonded", agentId });
});

ponder.on("Staking:Locked", async ({ event, context }) => {
  const { agentId, module, amount, locked } = event.args;
  const jobId = await pendingJob(context, event, module);
  await move(context, event, { kind: "lock", agentId, amount, module, jobId });
  await changeAgent(context, event, agentId, () => ({ locked }));
});

ponder.on("Staking:Released", async ({ event, context }) => {
  const { agentId, module, amount, locked } = event.args;
  const jobId = await pendingJob(context, event, module);
  await move(context, event, { kind: "release", agentId, amount, module, jobId });
  await changeAgent(context, event, agentId, () => ({ locked }));
});

ponder.on("Staking:Slashed", async ({ event, context }) => {
  const { agentId, module, victim, toVictim, penalty, bonded, unbonding, nominationFactor } = event.args;
  const jobId = await pendingJob(context, event, module);
  const amount = toVictim + penalty;
  await move(context, event, { kind: "slash", agentId, amount, account: victim, module, jobId });
  const kind = nameOf(offences, event.args.offence);
  if (kind !== "None") {
    await context.db.insert(offence).values({
      id: event.id,
      agentId,
      kind,
      jobId,
      victim,
      toVictim,
      penalty,
      nominationFactor,
      ...originOf(event),
    });
  }
  await changeAgent(context, event, agentId, ({ withdrawableAt }) => ({
    bonded,
    unbonding,
    withdrawableAt: unbonding === 0n ? 0n : withdrawableAt,
    nominationFactor,
  }));
  await expectTransfer(context, event, { cause: "damages", agentId, jobId });
});

ponder.on("Staking:PenaltiesCollected", ({ event, context }) =>
  expectTransfer(context, event, { cause: "penalty" }),
);

ponder.on("Staking:OffenceSet", ({ event, context }) =>
  setParameters(context, event, { [`offence${nameOf(offences, event.args.offence)}Bps`]: event.args.bps }),
);

ponder.on("Staking:RecipientsSet", ({ event, context }) => {
  const { reserve, treasury, reserveBps } = event.args;
  return setParameters(context, event, {
    penaltyReserve: reserve,
    penaltyTreasury: treasury,
    penaltyReserveBps: reserveBps,
  });
});

ponder.on("Staking:ModuleApproved", async ({ event, context }) => {
  const { agentId, module, approved } = event.args;
  const row = { approved, ...changedAt(event) };
  await context.db
    .insert(moduleApproval)
    .values({ agentId, module, ...row })
    .onConflictDoUpdate(row);
});

ponder.on("Staking:MinimumBondSet", ({ event, context }) =>
  setParameters(context, event, { minimumBond: event.args.minimumBond }),
);
ponder.on("Staking:ModuleAdded", ({ event, context }) => addModule(context, event, "staking", event.args));
ponder.on("Staking:ModuleRemoved", ({ event, context }) =>
  removeModule(context, event, "staking", event.args),
);

type Movement = Pick<typeof bondMovement.$inferInsert, "kind" | "agentId" | "amount" | "jobId"> & {
  readonly account?: Hex;
  readonly module?: Hex;
};

async function move({ db }: Context, event: Extract<Event, { log: unknown }>, movement: Movement) {
  await db.insert(bondMovement).values({ id: event.id, ...movement, ...originOf(event) });
}
