import { relations } from "ponder";
import { agent, capabilityLevel, earning, metadataValue } from "./agents.ts";
import { bondMovement, moduleApproval } from "./bonds.ts";
import { dispute, disputeEvent, evidence, juror, round, seat } from "./court.ts";
import { cover, insurancePool, poolMovement, poolRate, underwriting } from "./insurance.ts";
import { job, jobTransition, milestone } from "./jobs.ts";
import { ledgerAccount, ledgerMovement, rateChange, token } from "./ledger.ts";
import { feedback, feedbackResponse, receipt, scorePoint } from "./reputation.ts";
import { nomination, nominationMovement, nominationPool, offence } from "./stake.ts";

// Which rows GraphQL finds from which.

export const agentRelations = relations(agent, ({ one, many }) => ({
  nominationPool: one(nominationPool, { fields: [agent.id], references: [nominationPool.agentId] }),
  juror: one(juror, { fields: [agent.id], references: [juror.agentId] }),
  nominations: many(nomination),
  nominationMovements: many(nominationMovement),
  offences: many(offence),
  covers: many(cover),
  seats: many(seat),
  courtDisputes: many(dispute),
  capabilityLevels: many(capabilityLevel),
  metadata: many(metadataValue),
  earnings: many(earning),
  bondMovements: many(bondMovement),
  moduleApprovals: many(moduleApproval),
  jobs: many(job),
  receipts: many(receipt),
  scorePoints: many(scorePoint),
  feedback: many(feedback),
}));

export const capabilityLevelRelations = relations(capabilityLevel, ({ one }) => ({
  agent: one(agent, { fields: [capabilityLevel.agentId], references: [agent.id] }),
}));

export const metadataValueRelations = relations(metadataValue, ({ one }) => ({
  agent: one(agent, { fields: [metadataValue.agentId], references: [agent.id] }),
}));

export const earningRelations = relations(earning, ({ one }) => ({
  agent: one(agent, { fields: [earning.agentId], references: [agent.id] }),
}));

export const bondMovementRelations = relations(bondMovement, ({ one }) => ({
  agent: one(agent, { fields: [bondMovement.agentId], references: [agent.id] }),
  job: one(job, { fields: [bondMovement.jobId], references: [job.id] }),
}));

export const moduleApprovalRelations = relations(moduleApproval, ({ one }) => ({
  agent: one(agent, { fields: [moduleApproval.agentId], references: [agent.id] }),
}));

export const tokenRelations = relations(token, ({ many }) => ({
  accounts: many(ledgerAccount),
  rateChanges: many(rateChange),
}));

export const rateChangeRelations = relations(rateChange, ({ one }) => ({
  listing: one(token, { fields: [rateChange.token], references: [token.address] }),
}));

export const ledgerAccountRelations = relations(ledgerAccount, ({ one }) => ({
  listing: one(token, { fields: [ledgerAccount.token], references: [token.address] }),
}));

export const ledgerMovementRelations = relations(ledgerMovement, ({ one }) => ({
  job: one(job, { fields: [ledgerMovement.jobId], references: [job.id] }),
}));

export const jobRelations = relations(job, ({ one, many }) => ({
  agent: one(agent, { fields: [job.agentId], references: [agent.id] }),
  transitions: many(jobTransition),
  milestones: many(milestone),
  receipts: many(receipt),
  ledgerMovements: many(ledgerMovement),
  bondMovements: many(bondMovement),
  cover: one(cover, { fields: [job.id], references: [cover.jobId] }),
  disputes: many(dispute),
  offences: many(offence),
}));

export const nominationPoolRelations = relations(nominationPool, ({ one }) => ({
  agent: one(agent, { fields: [nominationPool.agentId], references: [agent.id] }),
}));

export const nominationRelations = relations(nomination, ({ one }) => ({
  agent: one(agent, { fields: [nomination.agentId], references: [agent.id] }),
  pool: one(nominationPool, { fields: [nomination.agentId], references: [nominationPool.agentId] }),
}));

export const nominationMovementRelations = relations(nominationMovement, ({ one }) => ({
  agent: one(agent, { fields: [nominationMovement.agentId], references: [agent.id] }),
}));

export const offenceRelations = relations(offence, ({ one }) => ({
  agent: one(agent, { fields: [offence.agentId], references: [agent.id] }),
  job: one(job, { fields: [offence.jobId], references: [job.id] }),
}));

export const jurorRelations = relations(juror, ({ one, many }) => ({
  agent: one(agent, { fields: [juror.agentId], references: [agent.id] }),
  seatsHeld: many(seat),
}));

export const disputeRelations = relations(dispute, ({ one, many }) => ({
  job: one(job, { fields: [dispute.jobId], references: [job.id] }),
  agent: one(agent, { fields: [dispute.agentId], references: [agent.id] }),
  rounds: many(round),
  seats: many(seat),
  events: many(disputeEvent),
  evidence: many(evidence),
}));

export const roundRelations = relations(round, ({ one }) => ({
  dispute: one(dispute, { fields: [round.disputeId], references: [dispute.id] }),
}));

export const seatRelations = relations(seat, ({ one }) => ({
  dispute: one(dispute, { fields: [seat.disputeId], references: [dispute.id] }),
  juror: one(juror, { fields: [seat.agentId], references: [juror.agentId] }),
  agent: one(agent, { fields: [seat.agentId], references: [agent.id] }),
}));

export const disputeEventRelations = relations(disputeEvent, ({ one }) => ({
  dispute: one(dispute, { fields: [disputeEvent.disputeId], references: [dispute.id] }),
}));

export const evidenceRelations = relations(evidence, ({ one }) => ({
  dispute: one(dispute, { fields: [evidence.disputeId], references: [dispute.id] }),
}));

export const insurancePoolRelations = relations(insurancePool, ({ many }) => ({
  underwritings: many(underwriting),
  coversSold: many(cover),
  movements: many(poolMovement),
  rates: many(poolRate),
}));

export const underwritingRelations = relations(underwriting, ({ one }) => ({
  insurer: one(insurancePool, { fields: [underwriting.pool], references: [insurancePool.address] }),
}));

export const coverRelations = relations(cover, ({ one }) => ({
  insurer: one(insurancePool, { fields: [cover.pool], references: [insurancePool.address] }),
  job: one(job, { fields: [cover.jobId], references: [job.id] }),
  agent: one(agent, { fields: [cover.agentId], references: [agent.id] }),
}));

export const poolMovementRelations = relations(poolMovement, ({ one }) => ({
  insurer: one(insurancePool, { fields: [poolMovement.pool], references: [insurancePool.address] }),
}));

export const poolRateRelations = relations(poolRate, ({ one }) => ({
  insurer: one(insurancePool, { fields: [poolRate.pool], references: [insurancePool.address] }),
}));

export const jobTransitionRelations = relations(jobTransition, ({ one }) => ({
  job: one(job, { fields: [jobTransition.jobId], references: [job.id] }),
}));

export const milestoneRelations = relations(milestone, ({ one }) => ({
  job: one(job, { fields: [milestone.jobId], references: [job.id] }),
}));

export const receiptRelations = relations(receipt, ({ one }) => ({
  agent: one(agent, { fields: [receipt.agentId], references: [agent.id] }),
  job: one(job, { fields: [receipt.jobId], references: [job.id] }),
}));

export const scorePointRelations = relations(scorePoint, ({ one }) => ({
  agent: one(agent, { fields: [scorePoint.agentId], references: [agent.id] }),
}));

export const feedbackRelations = relations(feedback, ({ one, many }) => ({
  agent: one(agent, { fields: [feedback.agentId], references: [agent.id] }),
  responses: many(feedbackResponse),
}));

export const feedbackResponseRelations = relations(feedbackResponse, ({ one }) => ({
  feedback: one(feedback, {
    fields: [feedbackResponse.agentId, feedbackResponse.client, feedbackResponse.feedbackIndex],
    references: [feedback.agentId, feedback.client, feedback.feedbackIndex],
  }),
}));
