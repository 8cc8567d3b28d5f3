export * from "./actions/agents/capabilityId.ts";
export * from "./actions/agents/getAgent.ts";
export * from "./actions/agents/getAgentMetadata.ts";
export * from "./actions/agents/getAgentOfWallet.ts";
export * from "./actions/agents/getAgentWallet.ts";
export * from "./actions/agents/getCapabilityLevel.ts";
export * from "./actions/agents/getLinkedIdentity.ts";
export * from "./actions/agents/heartbeat.ts";
export * from "./actions/agents/isController.ts";
export * from "./actions/agents/linkIdentity.ts";
export * from "./actions/agents/register.ts";
export * from "./actions/agents/retireAgent.ts";
export * from "./actions/agents/setAgentMetadata.ts";
export * from "./actions/agents/setAgentURI.ts";
export * from "./actions/agents/setAgentWallet.ts";
export * from "./actions/agents/setCapabilities.ts";
export * from "./actions/agents/signAgentWallet.ts";
export * from "./actions/agents/transferAgent.ts";
export * from "./actions/agents/unlinkIdentity.ts";
export * from "./actions/agents/unsetAgentWallet.ts";
export * from "./actions/coalitions/attributeCoalition.ts";
export * from "./actions/coalitions/formCoalition.ts";
export * from "./actions/court/challengeRuling.ts";
export * from "./actions/court/commitmentOf.ts";
export * from "./actions/court/commitVote.ts";
export * from "./actions/court/commitVoteBySig.ts";
export * from "./actions/court/defendRuling.ts";
export * from "./actions/court/drawJurors.ts";
export * from "./actions/court/executeCourtRuling.ts";
export * from "./actions/court/getAppeal.ts";
export * from "./actions/court/getAppealCost.ts";
export * from "./actions/court/getCourtParameters.ts";
export * from "./actions/court/getCurrentRuling.ts";
export * from "./actions/court/getDepositUnit.ts";
export * from "./actions/court/getDispute.ts";
export * from "./actions/court/getJuror.ts";
export * from "./actions/court/getJurorCount.ts";
export * from "./actions/court/getSeats.ts";
export * from "./actions/court/getVotedRuling.ts";
export * from "./actions/court/optIn.ts";
export * from "./actions/court/optOut.ts";
export * from "./actions/court/reportLeak.ts";
export * from "./actions/court/revealVote.ts";
export * from "./actions/court/revealVoteBySig.ts";
export * from "./actions/court/settleRound.ts";
export * from "./actions/court/signCommit.ts";
export * from "./actions/court/signReveal.ts";
export * from "./actions/court/submitEvidence.ts";
export * from "./actions/court/withdrawDeposit.ts";
export * from "./actions/fees/buyFees.ts";
export * from "./actions/fees/distributeFees.ts";
export * from "./actions/fees/forwardFees.ts";
export * from "./actions/fees/getFeeAuction.ts";
export * from "./actions/fees/getFeeQuote.ts";
export * from "./actions/fees/getFeeSplit.ts";
export * from "./actions/fees/startFeeAuction.ts";
export * from "./actions/insurance/cancelRedeem.ts";
export * from "./actions/insurance/createPool.ts";
export * from "./actions/insurance/depositCapital.ts";
export * from "./actions/insurance/getCapacity.ts";
export * from "./actions/insurance/getCover.ts";
export * from "./actions/insurance/getExposure.ts";
export * from "./actions/insurance/getMaxRedeem.ts";
export * from "./actions/insurance/getPoolManager.ts";
export * from "./actions/insurance/getPoolSettings.ts";
export * from "./actions/insurance/getPoolShares.ts";
export * from "./actions/insurance/getPoolState.ts";
export * from "./actions/insurance/getRedeemRequest.ts";
export * from "./actions/insurance/getRedemptionWindow.ts";
export * from "./actions/insurance/isInsurancePool.ts";
export * from "./actions/insurance/previewRedeem.ts";
export * from "./actions/insurance/quoteCover.ts";
export * from "./actions/insurance/recoverPayout.ts";
export * from "./actions/insurance/redeemShares.ts";
export * from "./actions/insurance/requestRedeem.ts";
export * from "./actions/insurance/setPoolManager.ts";
export * from "./actions/insurance/setPremiumRate.ts";
export * from "./actions/jobs/acceptJob.ts";
export * from "./actions/jobs/acceptJobBySig.ts";
export * from "./actions/jobs/agreeOnSplit.ts";
export * from "./actions/jobs/cancelJob.ts";
export * from "./actions/jobs/collectFees.ts";
export * from "./actions/jobs/completeJob.ts";
export * from "./actions/jobs/completeJobBySig.ts";
export * from "./actions/jobs/concedeJob.ts";
export * from "./actions/jobs/concludeJob.ts";
export * from "./actions/jobs/contestJob.ts";
export * from "./actions/jobs/contractEnums.ts";
export * from "./actions/jobs/executeRuling.ts";
export * from "./actions/jobs/expireJob.ts";
export * from "./actions/jobs/extendJob.ts";
export * from "./actions/jobs/getAccruedFees.ts";
export * from "./actions/jobs/getArbitrationCost.ts";
export * from "./actions/jobs/getInsurer.ts";
export * from "./actions/jobs/getJob.ts";
export * from "./actions/jobs/getJobFees.ts";
export * from "./actions/jobs/getJobId.ts";
export * from "./actions/jobs/getProtocolFee.ts";
export * from "./actions/jobs/jobStatuses.ts";
export * from "./actions/jobs/openInsuredJob.ts";
export * from "./actions/jobs/openJob.ts";
export * from "./actions/jobs/openSignedJob.ts";
export * from "./actions/jobs/payMilestone.ts";
export * from "./actions/jobs/payMilestoneBySig.ts";
export * from "./actions/jobs/rejectJob.ts";
export * from "./actions/jobs/rejectJobBySig.ts";
export * from "./actions/jobs/retryJob.ts";
export * from "./actions/jobs/revokeTerms.ts";
export * from "./actions/jobs/settleJob.ts";
export * from "./actions/jobs/signComplete.ts";
export * from "./actions/jobs/signExtension.ts";
export * from "./actions/jobs/signMilestone.ts";
export * from "./actions/jobs/signReject.ts";
export * from "./actions/jobs/signSplit.ts";
export * from "./actions/jobs/signSubmit.ts";
export * from "./actions/jobs/signTerms.ts";
export * from "./actions/jobs/submitJob.ts";
export * from "./actions/jobs/submitJobBySig.ts";
export * from "./actions/ledger/deposit.ts";
export * from "./actions/ledger/depositWithAuthorization.ts";
export * from "./actions/ledger/depositWithPermit.ts";
export * from "./actions/ledger/getLedgerBalance.ts";
export * from "./actions/ledger/getOperatorNonce.ts";
export * from "./actions/ledger/invalidateNonce.ts";
export * from "./actions/ledger/isOperator.ts";
export * from "./actions/ledger/setOperator.ts";
export * from "./actions/ledger/setOperatorBySig.ts";
export * from "./actions/ledger/signDepositAuthorization.ts";
export * from "./actions/ledger/signOperator.ts";
export { tokenIdOf, tokenOf } from "./actions/ledger/tokenId.ts";
export * from "./actions/ledger/transferBalance.ts";
export * from "./actions/ledger/withdraw.ts";
export * from "./actions/nominations/addRewards.ts";
export * from "./actions/nominations/claimCommission.ts";
export * from "./actions/nominations/claimRewards.ts";
export * from "./actions/nominations/collectSlashed.ts";
export * from "./actions/nominations/compoundRewards.ts";
export * from "./actions/nominations/getCommissionLimit.ts";
export * from "./actions/nominations/getNominatedTotal.ts";
export * from "./actions/nominations/getNomination.ts";
export * from "./actions/nominations/getNominationPool.ts";
export * from "./actions/nominations/getPastNominatedTotal.ts";
export * from "./actions/nominations/getPastPoolVotes.ts";
export * from "./actions/nominations/getPoolVotes.ts";
export * from "./actions/nominations/getSlashedBalance.ts";
export * from "./actions/nominations/getSlashRecipients.ts";
export * from "./actions/nominations/nominate.ts";
export * from "./actions/nominations/setCommission.ts";
export * from "./actions/nominations/setPoolDelegate.ts";
export * from "./actions/nominations/syncPool.ts";
export * from "./actions/nominations/unnominate.ts";
export * from "./actions/nominations/withdrawNomination.ts";
export * from "./actions/reputation/appendResponse.ts";
export * from "./actions/reputation/getFeedbackClients.ts";
export * from "./actions/reputation/getFeedbackSummary.ts";
export * from "./actions/reputation/getLastFeedbackIndex.ts";
export * from "./actions/reputation/getPair.ts";
export * from "./actions/reputation/getRecord.ts";
export * from "./actions/reputation/getResponseCount.ts";
export * from "./actions/reputation/getScore.ts";
export * from "./actions/reputation/giveFeedback.ts";
export * from "./actions/reputation/isBacked.ts";
export * from "./actions/reputation/readAllFeedback.ts";
export * from "./actions/reputation/readFeedback.ts";
export * from "./actions/reputation/revokeFeedback.ts";
export * from "./actions/staking/approveModule.ts";
export * from "./actions/staking/bond.ts";
export * from "./actions/staking/cancelUnbonding.ts";
export * from "./actions/staking/collectPenalties.ts";
export * from "./actions/staking/getBond.ts";
export * from "./actions/staking/getFailures.ts";
export * from "./actions/staking/getFreeBond.ts";
export * from "./actions/staking/getMinimumBond.ts";
export * from "./actions/staking/getNominationFactor.ts";
export * from "./actions/staking/getOffence.ts";
export * from "./actions/staking/getPastBond.ts";
export * from "./actions/staking/getPenaltyBalance.ts";
export * from "./actions/staking/getPenaltyRecipients.ts";
export * from "./actions/staking/getUnbondingPeriod.ts";
export * from "./actions/staking/isEligible.ts";
export * from "./actions/staking/isModuleApproved.ts";
export * from "./actions/staking/unbond.ts";
export * from "./actions/staking/withdrawBond.ts";
export * from "./actions/tokens/approveToken.ts";
export * from "./actions/tokens/getAinuValue.ts";
export * from "./actions/tokens/getAllowance.ts";
export * from "./actions/tokens/getRate.ts";
export * from "./actions/tokens/getTokenBalance.ts";
export * from "./actions/tokens/getTokenMetadata.ts";
export * from "./actions/tokens/mintTestDollar.ts";
export * from "./actions/tokens/signPermit.ts";
export * from "./actions/tokens/transferToken.ts";
export type { AinurClient, AinurContext } from "./client/AinurClient.ts";
export {
  type Abis,
  type AddressedContract,
  abis,
  type ContractName,
  type DeployedContract,
} from "./client/abis.ts";
export { type AinurConfig, ainurActions } from "./client/ainurActions.ts";
export { addressOf } from "./client/ContractCall.ts";
export { type AinurClientConfig, createAinurClient } from "./client/createAinurClient.ts";
export { type Deployment, deploymentOf, UnknownDeployment } from "./client/Deployment.ts";
export { type ReadOptions, readAction } from "./client/readAction.ts";
export { NoContract } from "./client/requireCode.ts";
export type { Case, CaseJob, Evaluate, Evidence, Fetched } from "./court/Case.ts";
export { type ChallengeLossParameters, challengeLoss } from "./court/challengeLoss.ts";
export type { Defence, DefendOptions } from "./court/defendJob.ts";
export {
  type DisputePhase,
  type DisputePhaseParameters,
  disputePhase,
  MAX_APPEALS,
  type RoundTimes,
} from "./court/disputePhase.ts";
export { type EnsureJurorParameters, ensureJuror } from "./court/ensureJuror.ts";
export { findDisputedJob } from "./court/findDisputedJob.ts";
export { isDecided } from "./court/isDecided.ts";
export type { JudgeEvent } from "./court/JudgeEvent.ts";
export { type JudgeParameters, judge } from "./court/judge.ts";
export { type ReadCaseParameters, readCase } from "./court/readCase.ts";
export { InvalidVote } from "./court/vote.ts";
export {
  type CommittedChoiceParameters,
  committedChoice,
  SaltNotRepeatable,
  type VoteSaltParameters,
  voteSalt,
} from "./court/voteSalt.ts";
export { deployments } from "./deployments.ts";
export { AinurError } from "./errors/AinurError.ts";
export { ContractError, type ErrorName, isContractError } from "./errors/ContractError.ts";
export type { AinurEvent, EventName, EventPosition } from "./events/AinurEvent.ts";
export { decodeEvents } from "./events/decodeEvents.ts";
export { EventMissing, eventOf } from "./events/eventOf.ts";
export { type EventFilter, type GetEventsParameters, getEvents } from "./events/getEvents.ts";
export {
  ReorgTooDeep,
  type WatchEventsParameters,
  type WatchedEvent,
  watchEvents,
} from "./events/watchEvents.ts";
export {
  type BuildTermsParameters,
  buildTerms,
  type JobArbitrator,
  type JobPeriods,
  saltOf,
} from "./jobs/buildTerms.ts";
export * from "./jobs/errors.ts";
export { fileContext } from "./jobs/fileContext.ts";
export {
  type FindAgentsParameters,
  type FoundAgent,
  findAgents,
  priceOf,
  rankFoundAgents,
} from "./jobs/findAgents.ts";
export type { DeliveredWork, GetDeliveredWorkParameters } from "./jobs/getDeliveredWork.ts";
export type { JobDispute } from "./jobs/getJobDispute.ts";
export type { JobReceipt } from "./jobs/getJobReceipt.ts";
export { type HireFile, type HireParameters, hire } from "./jobs/hire.ts";
export type { Job, RejectParameters } from "./jobs/Job.ts";
export { type LoadJobParameters, loadJob } from "./jobs/loadJob.ts";
export { type PossibleAct, type PossibleActsParameters, possibleActs } from "./jobs/possibleActs.ts";
export { type Stake, type StakeOfParameters, stakeOf } from "./jobs/stakeOf.ts";
export type { WaitForJobParameters } from "./jobs/waitForJob.ts";
export type { JobEvent, WatchJobParameters } from "./jobs/watchJob.ts";
export type { Journal, JournalEntry, SignedTransaction } from "./journal/Journal.ts";
export { memoryJournal } from "./journal/memoryJournal.ts";
export * from "./math/bond.ts";
export * from "./math/court.ts";
export * from "./math/cover.ts";
export * from "./math/feeAuction.ts";
export * from "./math/jobMoney.ts";
export * from "./math/nominations.ts";
export * from "./math/score.ts";
export { checkSpend, type SpendRules } from "./policy/checkSpend.ts";
export { PolicyRefusal, type Refusal } from "./policy/PolicyRefusal.ts";
export type { Spend, SpendRequest } from "./policy/Spend.ts";
export { type SpendPolicy, spendPolicy } from "./policy/spendPolicy.ts";
export {
  type EnsureAgentParameters,
  type EnsureAgentReturnType,
  ensureAgent,
} from "./provider/ensureAgent.ts";
export type { Handler, Work, WorkContext } from "./provider/Handler.ts";
export type { ProviderEvent } from "./provider/ProviderEvent.ts";
export type { ProviderPolicy } from "./provider/ProviderPolicy.ts";
export type { Relayer } from "./provider/providerActs.ts";
export type { Offer, RejectedJob, RejectionAnswer } from "./provider/Service.ts";
export { NotAgentController, type ServeParameters, serve } from "./provider/serve.ts";
export {
  type JobRole,
  type RecoveredJob,
  type RecoverJobsParameters,
  recoverJobs,
  TermsMismatch,
} from "./recover/recoverJobs.ts";
export {
  hashTerms,
  type JobDomain,
  type JobTerms,
  jobDomainOf,
  jobIdOf,
  jobTypedData,
} from "./signing/jobTypedData.ts";
export type { SignOptions } from "./signing/signAct.ts";
export { UnknownTokenDomain } from "./signing/tokenDomain.ts";
export { type EnsurePoolParameters, ensurePool } from "./underwriter/ensurePool.ts";
export { type LossHistory, type LossHistoryParameters, lossHistory } from "./underwriter/lossHistory.ts";
export type { UnderwriterEvent } from "./underwriter/UnderwriterEvent.ts";
export { type UnderwriteParameters, underwrite } from "./underwriter/underwrite.ts";
export { AccountMissing, IdempotencyConflict, OutcomeUnknown, TransactionReplaced } from "./write/errors.ts";
export { type WaitForParameters, type WaitForReturnType, waitFor } from "./write/waitFor.ts";
export { type WriteOptions, writeAction } from "./write/writeAction.ts";
