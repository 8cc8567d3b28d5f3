import { ponder } from "ponder:registry";
import { dispute, evidence, juror, round, seat } from "ponder:schema";
import { changeJuror, changeRound, changeSeat, recordDispute } from "./disputes.ts";
import { changedAt, originOf } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { expectTransfer } from "./pendingCauses.ts";

// --- Jurors

ponder.on("Court:JurorOptedIn", async ({ event, context }) => {
  const { agentId, units, deposit, activeFrom } = event.args;
  const at = changedAt(event);
  const listed = {
    units: Number(units),
    deposit,
    activeFrom: BigInt(activeFrom),
    activeTo: null,
    withdrawableAt: null,
    ...at,
  };
  await context.db
    .insert(juror)
    .values({
      agentId,
      seats: 0,
      drawn: 0,
      coherent: 0,
      incoherent: 0,
      absent: 0,
      leaked: 0,
      rewards: 0n,
      slashed: 0n,
      ...listed,
    })
    .onConflictDoUpdate(listed);
  await expectTransfer(context, event, { cause: "deposit", transfers: 1, agentId });
});

ponder.on("Court:JurorOptedOut", async ({ event, context }) => {
  const { agentId, activeTo, withdrawableAt } = event.args;
  await changeJuror(context, event, agentId, () => ({
    activeTo: BigInt(activeTo),
    withdrawableAt: BigInt(withdrawableAt),
  }));
});

ponder.on("Court:DepositWithdrawn", async ({ event, context }) => {
  const { agentId, amount } = event.args;
  await changeJuror(context, event, agentId, () => ({ units: 0, deposit: 0n }));
  if (amount > 0n) await expectTransfer(context, event, { cause: "deposit", transfers: 1, agentId });
});

// --- Disputes

ponder.on("Court:DisputeOpened", async ({ event, context }) => {
  const { disputeId, arbitrable, choices, jurors, feeToken, partyA, partyB, agentId, evidenceEndsAt } =
    event.args;
  const at = changedAt(event);
  await context.db.insert(dispute).values({
    id: disputeId,
    arbitrable,
    choices,
    feeToken,
    partyA,
    partyB,
    agentId,
    openedAt: event.block.timestamp,
    evidenceEndsAt: BigInt(evidenceEndsAt),
    round: 0,
    refused: false,
    transaction: event.transaction.hash,
    ...at,
  });
  await changeRound(context, event, { disputeId, round: 0 }, () => ({ jurors }));
  await recordDispute(context, event, { disputeId, kind: "opened", round: 0, amount: event.args.fee });
  await expectTransfer(context, event, { cause: "arbitration", transfers: 1, agentId });
});

ponder.on("Court:DrawRequested", async ({ event, context }) => {
  const { disputeId, round: number, misses } = event.args;
  await context.db
    .update(dispute, { id: disputeId })
    .set((row) => ({ round: Math.max(row.round, number), ...changedAt(event) }));
  await changeRound(context, event, { disputeId, round: number }, ({ seats, redrawn, misses: missed }) => ({
    drawing: true,
    redrawn: redrawn || seats > 0,
    misses: Math.max(missed, misses),
  }));
  await recordDispute(context, event, { disputeId, kind: "drawRequested", round: number });
});

ponder.on("Court:JurorDrawn", async ({ event, context }) => {
  const { disputeId, round: number, seat: place, agentId } = event.args;
  const row = {
    agentId,
    state: "Drawn",
    commitment: null,
    choice: null,
    coherent: null,
    fee: 0n,
    reward: 0n,
    slashed: 0n,
    drawnAt: event.block.timestamp,
    committedAt: null,
    revealedAt: null,
    ...changedAt(event),
  } as const;
  await context.db
    .insert(seat)
    .values({ disputeId, round: number, seat: place, ...row })
    .onConflictDoUpdate(row);
  await changeJuror(context, event, agentId, ({ seats, drawn }) => ({ seats: seats + 1, drawn: drawn + 1 }));
  await recordDispute(context, event, { disputeId, kind: "drawn", round: number, seat: place, agentId });
});

ponder.on("Court:DrawPaused", async ({ event, context }) => {
  const { disputeId, round: number } = event.args;
  await recordDispute(context, event, { disputeId, kind: "drawPaused", round: number });
});

ponder.on("Court:RoundDrawn", async ({ event, context }) => {
  const { disputeId, round: number, seats, commitFrom, commitEndsAt, revealEndsAt } = event.args;
  await changeRound(context, event, { disputeId, round: number }, () => ({
    seats,
    drawing: false,
    commitFrom: BigInt(commitFrom),
    commitEndsAt: BigInt(commitEndsAt),
    revealEndsAt: BigInt(revealEndsAt),
  }));
  await recordDispute(context, event, { disputeId, kind: "roundDrawn", round: number });
});

ponder.on("Court:EvidenceSubmitted", async ({ event, context }) => {
  const { disputeId, submitter, contentHash } = event.args;
  await context.db
    .insert(evidence)
    .values({ id: event.id, disputeId, submitter, contentHash, ...originOf(event) });
  await recordDispute(context, event, { disputeId, kind: "evidence", account: submitter });
});

ponder.on("Court:VoteCommitted", async ({ event, context }) => {
  const { disputeId, round: number, seat: place, agentId, commitment } = event.args;
  await changeSeat(context, event, { disputeId, round: number, seat: place }, () => ({
    state: "Committed",
    commitment,
    committedAt: event.block.timestamp,
  }));
  await changeRound(context, event, { disputeId, round: number }, ({ committed }) => ({
    committed: committed + 1,
  }));
  await recordDispute(context, event, { disputeId, kind: "committed", round: number, seat: place, agentId });
});

ponder.on("Court:RevealStarted", async ({ event, context }) => {
  const { disputeId, round: number, revealEndsAt } = event.args;
  await changeRound(context, event, { disputeId, round: number }, () => ({
    commitEndsAt: event.block.timestamp,
    revealEndsAt: BigInt(revealEndsAt),
  }));
  await recordDispute(context, event, { disputeId, kind: "revealStarted", round: number });
});

ponder.on("Court:VoteRevealed", async ({ event, context }) => {
  const { disputeId, round: number, seat: place, agentId, choice } = event.args;
  await changeSeat(context, event, { disputeId, round: number, seat: place }, () => ({
    state: "Revealed",
    choice,
    revealedAt: event.block.timestamp,
  }));
  await changeRound(context, event, { disputeId, round: number }, ({ revealed }) => ({
    revealed: revealed + 1,
  }));
  await recordDispute(context, event, {
    disputeId,
    kind: "revealed",
    round: number,
    seat: place,
    agentId,
    choice,
  });
});

ponder.on("Court:RoundTallied", async ({ event, context }) => {
  const { disputeId, round: number, ruling, appealEndsAt } = event.args;
  await changeRound(context, event, { disputeId, round: number }, () => ({
    ruling: Number(ruling),
    appealEndsAt: BigInt(appealEndsAt),
  }));
  await context.db.update(dispute, { id: disputeId }).set({ ruling: Number(ruling), ...changedAt(event) });
  await recordDispute(context, event, {
    disputeId,
    kind: "tallied",
    round: number,
    choice: Number(ruling),
  });
});

ponder.on("Court:JurorAbsent", async ({ event, context }) => {
  const { disputeId, round: number, seat: place, agentId, slashed } = event.args;
  await changeSeat(context, event, { disputeId, round: number, seat: place }, (row) => ({
    state: "Absent",
    slashed: row.slashed + slashed,
  }));
  await changeJuror(context, event, agentId, (row) => ({
    deposit: row.deposit - slashed,
    slashed: row.slashed + slashed,
    absent: row.absent + 1,
    seats: row.seats - 1,
  }));
  await recordDispute(context, event, {
    disputeId,
    kind: "absent",
    round: number,
    seat: place,
    agentId,
    amount: slashed,
  });
});

ponder.on("Court:SaltLeaked", async ({ event, context }) => {
  const { disputeId, round: number, seat: place, agentId, reporter, slashed, reward } = event.args;
  await changeSeat(context, event, { disputeId, round: number, seat: place }, (row) => ({
    state: "Leaked",
    slashed: row.slashed + slashed,
  }));
  await changeJuror(context, event, agentId, (row) => ({
    deposit: row.deposit - slashed,
    slashed: row.slashed + slashed,
    leaked: row.leaked + 1,
    seats: row.seats - 1,
  }));
  await changeRound(context, event, { disputeId, round: number }, ({ committed }) => ({
    committed: committed - 1,
  }));
  await recordDispute(context, event, {
    disputeId,
    kind: "leaked",
    round: number,
    seat: place,
    agentId,
    account: reporter,
    amount: slashed,
  });
  if (reward > 0n) await expectTransfer(context, event, { cause: "juror", transfers: 1, agentId });
});

// A challenge that replaces another takes its columns; that the other's post went back is told before.
ponder.on("Court:AppealFunded", async ({ event, context }) => {
  const { disputeId, round: number, account, choice, amount, defence } = event.args;
  await changeRound(context, event, { disputeId, round: number }, () =>
    defence ? { defender: account } : { appealChoice: choice, challenger: account, appealCost: amount },
  );
  if (defence) {
    const judged = await context.db.find(round, { disputeId, round: number });
    const jurors = 2 * (judged?.jurors ?? 0) + 1;
    await changeRound(context, event, { disputeId, round: number + 1 }, () => ({ jurors }));
  }
  await recordDispute(context, event, {
    disputeId,
    kind: defence ? "defended" : "challenged",
    round: number,
    account,
    choice,
    amount,
  });
  await expectTransfer(context, event, { cause: "appeal", transfers: 1 });
});

ponder.on("Court:AppealRefunded", async ({ event, context }) => {
  const { disputeId, round: number, account, amount } = event.args;
  await recordDispute(context, event, { disputeId, kind: "refunded", round: number, account, amount });
  await expectTransfer(context, event, { cause: "appeal", transfers: 1 });
});

// Those who were absent or leaked their salt have no seat to settle any more.
ponder.on("Court:SeatSettled", async ({ event, context }) => {
  const { disputeId, round: number, seat: place, agentId, coherent, fee, reward, slashed } = event.args;
  await changeSeat(context, event, { disputeId, round: number, seat: place }, (row) => ({
    coherent,
    fee,
    reward,
    slashed: row.slashed + slashed,
  }));
  await changeJuror(context, event, agentId, (row) => ({
    deposit: row.deposit - slashed,
    slashed: row.slashed + slashed,
    rewards: row.rewards + reward,
    coherent: row.coherent + (coherent ? 1 : 0),
    incoherent: row.incoherent + (coherent ? 0 : 1),
    seats: row.seats - 1,
  }));
  await recordDispute(context, event, {
    disputeId,
    kind: "settled",
    round: number,
    seat: place,
    agentId,
    amount: fee,
  });
  const transfers = (fee > 0n ? 1 : 0) + (reward > 0n ? 1 : 0);
  if (transfers > 0) await expectTransfer(context, event, { cause: "juror", transfers, agentId });
});

ponder.on("Court:Ruling", async ({ event, context }) => {
  const { _disputeID: id, _ruling } = event.args;
  const row = await context.db.update(dispute, { id }).set({
    ruling: Number(_ruling),
    ruledAt: event.block.timestamp,
    ...changedAt(event),
  });
  await recordDispute(context, event, {
    disputeId: id,
    kind: "ruled",
    round: row.round,
    choice: Number(_ruling),
  });
});

ponder.on("Court:RulingRefused", async ({ event, context }) => {
  const { disputeId } = event.args;
  await context.db.update(dispute, { id: disputeId }).set({ refused: true, ...changedAt(event) });
  await recordDispute(context, event, { disputeId, kind: "refused" });
});

ponder.on("Court:RulingTaken", async ({ event, context }) => {
  const { disputeId } = event.args;
  await context.db.update(dispute, { id: disputeId }).set({ refused: false, ...changedAt(event) });
  await recordDispute(context, event, { disputeId, kind: "taken" });
});

ponder.on("Court:ParametersSet", ({ event, context }) => {
  const { periods, feePerJuror, atRisk, minScore, treasury } = event.args.parameters;
  return setParameters(context, event, {
    courtEvidencePeriod: periods.evidence,
    courtCommitPeriod: periods.commit,
    courtRevealPeriod: periods.reveal,
    courtAppealPeriod: periods.appeal,
    courtFeePerJuror: feePerJuror,
    courtAtRisk: atRisk,
    courtMinScore: minScore,
    courtTreasury: treasury,
  });
});
