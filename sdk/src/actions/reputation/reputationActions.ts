import { appendResponse } from "./appendResponse.ts";
import { getFeedbackClients } from "./getFeedbackClients.ts";
import { getFeedbackSummary } from "./getFeedbackSummary.ts";
import { getLastFeedbackIndex } from "./getLastFeedbackIndex.ts";
import { getPair } from "./getPair.ts";
import { getRecord } from "./getRecord.ts";
import { getResponseCount } from "./getResponseCount.ts";
import { getScore } from "./getScore.ts";
import { giveFeedback } from "./giveFeedback.ts";
import { isBacked } from "./isBacked.ts";
import { readAllFeedback } from "./readAllFeedback.ts";
import { readFeedback } from "./readFeedback.ts";
import { revokeFeedback } from "./revokeFeedback.ts";

/** `client.reputation` */
export const reputationActions = {
  getClients: getFeedbackClients,
  getLastIndex: getLastFeedbackIndex,
  getPair,
  getRecord,
  getResponseCount,
  getScore,
  getSummary: getFeedbackSummary,
  giveFeedback,
  isBacked,
  readAllFeedback,
  readFeedback,
  respond: appendResponse,
  revokeFeedback,
} as const;
