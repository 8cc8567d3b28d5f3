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
export * from "./actions/jobs/acceptJob.ts";
export * from "./actions/jobs/acceptJobBySig.ts";
export * from "./actions/jobs/agreeOnSplit.ts";
export * from "./actions/jobs/cancelJob.ts";
export * from "./actions/jobs/collectFees.ts";
export * from "./actions/jobs/completeJob.ts";
export * from "./actions/jobs/completeJobBySig.ts";
export * from "./actions/jobs/concedeJob.ts";
export * from "./actions/jobs/contestJob.ts";
export * from "./actions/jobs/executeRuling.ts";
export * from "./actions/jobs/expireJob.ts";
export * from "./actions/jobs/extendJob.ts";
export * from "./actions/jobs/getAccruedFees.ts";
export * from "./actions/jobs/getArbitrationCost.ts";
export * from "./actions/jobs/getJob.ts";
export * from "./actions/jobs/getJobFees.ts";
export * from "./actions/jobs/getJobId.ts";
export * from "./actions/jobs/getProtocolFee.ts";
export * from "./actions/jobs/jobStatuses.ts";
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
export * from "./actions/staking/getBond.ts";
export * from "./actions/staking/getFreeBond.ts";
export * from "./actions/staking/getMinimumBond.ts";
export * from "./actions/staking/getPastBond.ts";
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
export { type Abis, abis, type ContractName, type DeployedContract } from "./client/abis.ts";
export { type AinurConfig, ainurActions } from "./client/ainurActions.ts";
export { addressOf } from "./client/ContractCall.ts";
export { type AinurClientConfig, createAinurClient } from "./client/createAinurClient.ts";
export { type Deployment, deploymentOf, UnknownDeployment } from "./client/Deployment.ts";
export { type ReadOptions, readAction } from "./client/readAction.ts";
export { NoContract } from "./client/requireCode.ts";
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
export { type FindAgentsParameters, type FoundAgent, findAgents, priceOf } from "./jobs/findAgents.ts";
export type { DeliveredWork, GetDeliveredWorkParameters } from "./jobs/getDeliveredWork.ts";
export { type JobOutcome, type JobReceipt, jobOutcomes } from "./jobs/getJobReceipt.ts";
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
export * from "./math/jobMoney.ts";
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
export type { Offer, RejectionAnswer } from "./provider/Service.ts";
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
export { AccountMissing, IdempotencyConflict, OutcomeUnknown, TransactionReplaced } from "./write/errors.ts";
export { type WaitForParameters, type WaitForReturnType, waitFor } from "./write/waitFor.ts";
export { type WriteOptions, writeAction } from "./write/writeAction.ts";
