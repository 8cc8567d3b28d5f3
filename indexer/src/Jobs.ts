import { ponder } from "ponder:registry";
import { dispute, job, milestone } from "ponder:schema";
import { jobClaims, jobStatusOf, nameOf } from "@ainur/sdk";
import { isAddressEqual } from "viem";
import { noteActivity } from "./agents.ts";
import { changeJob, recordTransition } from "./changeJob.ts";
import { earn } from "./earnings.ts";
import { countOfEnd, newJob } from "./jobRow.ts";
import { changedAt, originOf } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { claimTransfers, expectTransfer } from "./pendingCauses.ts";
import { changeToken } from "./tokens.ts";
import { count, sum } from "./totals.ts";

const BOND_CALL = 1;
const COVER_CALL = 4;

ponder.on("Jobs:JobOpened", async ({ event, context }) => {
  const { jobId, agentId, terms, feeBps, scored } = event.args;
  const row = newJob(jobId, terms, { feeBps, scored, openedAt: event.block.timestamp });
  await context.db.insert(job).values({ ...row, transaction: event.transaction.hash, ...changedAt(event) });
  await recordTransition(context, event, "JobOpened", row);
  await count(context, event, { opened: 1 });
  await expectTransfer(context, event, { cause: "price", transfers: 1, jobId, agentId });
});

ponder.on("Jobs:JobFunded", async ({ event, context }) => {
  const row = await changeJob(context, event, "JobFunded", () => ({
    status: "Funded",
    deadline: BigInt(event.args.deadline),
    fundedAt: event.block.timestamp,
  }));
  await noteActivity(context, event, row.agentId);
  await count(context, event, { funded: 1 });
});

ponder.on("Jobs:JobSubmitted", async ({ event, context }) => {
  const row = await changeJob(context, event, "JobSubmitted", () => ({
    status: "Submitted",
    deliverable: event.args.deliverable,
    deadline: BigInt(event.args.deadline),
    submittedAt: event.block.timestamp,
  }));
  await noteActivity(context, event, row.agentId);
  await count(context, event, { submitted: 1 });
});

ponder.on("Jobs:MilestonePaid", async ({ event, context }) => {
  const { jobId, cumulative, toPayee, fee } = event.args;
  const row = await changeJob(context, event, "MilestonePaid", (before) => ({
    paid: cumulative,
    toPayee: before.toPayee + toPayee,
    fee: before.fee + fee,
  }));
  await context.db
    .insert(milestone)
    .values({ id: event.id, jobId, cumulative, toPayee, fee, ...originOf(event) });
  await earn(context, event, row, { toPayee, fee });
  await expectTransfer(context, event, { cause: "payment", jobId, agentId: row.agentId });
});

ponder.on("Jobs:JobRejected", async ({ event, context }) => {
  const { jobId, claim, remedy, reason, fee, deadline } = event.args;
  const row = await changeJob(context, event, "JobRejected", () => ({
    status: "Rejected",
    claim: nameOf(jobClaims, claim),
    remedy,
    reason,
    clientPost: fee,
    deadline: BigInt(deadline),
    rejectedAt: event.block.timestamp,
  }));
  await expectTransfer(context, event, { cause: "post", transfers: 1, jobId, agentId: row.agentId });
});

ponder.on("Jobs:JobContested", async ({ event, context }) => {
  const { jobId, disputeId, evidence, fee, deadline } = event.args;
  const row = await changeJob(context, event, "JobContested", () => ({
    status: "Disputed",
    disputeId,
    evidence,
    providerPost: fee,
    deadline: BigInt(deadline),
    contestedAt: event.block.timestamp,
  }));
  await claimTransfers(context, event, { jobId, agentId: row.agentId });
  if (isAddressEqual(row.arbitrator, context.contracts.Court.address)) {
    await context.db.update(dispute, { id: disputeId }).set({ jobId, ...changedAt(event) });
  }
  await count(context, event, { disputed: 1 });
});

ponder.on("Jobs:JobRuled", async ({ event, context }) => {
  await changeJob(context, event, "JobRuled", () => ({
    status: "Ruled",
    ruling: event.args.ruling,
    ruledAt: event.block.timestamp,
  }));
});

ponder.on("Jobs:JobExtended", async ({ event, context }) => {
  await changeJob(context, event, "JobExtended", () => ({ deadline: BigInt(event.args.deadline) }));
});

ponder.on("Jobs:JobRevoked", async ({ event, context }) => {
  // Terms that were never opened have no row: the chain knows only their digest.
  await recordTransition(context, event, "JobRevoked", {
    id: event.args.jobId,
    status: "Revoked",
    deadline: null,
  });
});

ponder.on("Jobs:JobClosed", async ({ event, context }) => {
  const { jobId, toPayee, fee, toClient, feeToPayee, feeToClient } = event.args;
  const status = jobStatusOf(event.args.status);
  const row = await changeJob(context, event, "JobClosed", (before) => ({
    status,
    closedAt: event.block.timestamp,
    toPayee: before.toPayee + toPayee,
    fee: before.fee + fee,
    toClient,
    feeToPayee,
    feeToClient,
  }));
  await earn(context, event, row, { toPayee, fee });
  await count(context, event, countOfEnd(status));
  await expectTransfer(context, event, { cause: "payment", jobId, agentId: row.agentId });
});

ponder.on("Jobs:BondSettled", async ({ event, context }) => {
  await changeJob(context, event, "BondSettled", ({ pending }) => ({
    slashed: event.args.toClient,
    penalty: event.args.penalty,
    pending: pending & ~BOND_CALL,
  }));
});

ponder.on("Jobs:JobInsured", async ({ event, context }) => {
  const { jobId, pool, amount, premium } = event.args;
  const row = await changeJob(context, event, "JobInsured", () => ({ pool, coverAmount: amount, premium }));
  await expectTransfer(context, event, { cause: "premium", transfers: 1, jobId, agentId: row.agentId });
});

ponder.on("Jobs:CoverSettled", async ({ event, context }) => {
  await changeJob(context, event, "CoverSettled", ({ pending }) => ({
    coverPaid: event.args.paid,
    pending: pending & ~COVER_CALL,
  }));
});

ponder.on("Jobs:CallFailed", async ({ event, context }) => {
  await changeJob(context, event, "CallFailed", ({ pending }) => ({ pending: pending | event.args.call }));
});

ponder.on("Jobs:FeesCollected", async ({ event, context }) => {
  const { token, amount } = event.args;
  await changeToken(context, event, token, ({ accruedFees }) => ({ accruedFees: accruedFees - amount }));
  await sum(context, event, token, { feesCollected: amount });
  await expectTransfer(context, event, { cause: "fees" });
});

ponder.on("Jobs:FeeSet", ({ event, context }) => setParameters(context, event, event.args));
