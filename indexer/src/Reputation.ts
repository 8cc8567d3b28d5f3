import { ponder } from "ponder:registry";
import { feedback, feedbackResponse, job, outcome as outcomes, receipt, scorePoint } from "ponder:schema";
import { changeAgent } from "./agents.ts";
import { changedAt, originOf } from "./origin.ts";
import { addModule, removeModule } from "./protocolModules.ts";
import { recordAfter } from "./recordAfter.ts";
import { storableText } from "./storableText.ts";
import { count } from "./totals.ts";

const RECEIPT_CALL = 2;

ponder.on("Reputation:ReceiptRecorded", async ({ event, context }) => {
  const { agentId, client, jobId, disputed, scored, score } = event.args;
  const outcome = outcomes.enumValues[event.args.outcome];
  if (outcome === undefined) throw new RangeError(`${event.args.outcome} is no outcome`);
  const { db } = context;
  const origin = originOf(event);
  await db
    .insert(receipt)
    .values({ id: event.id, agentId, client, jobId, outcome, disputed, scored, score, ...origin });
  const jobRow = await db.find(job, { id: jobId });
  if (jobRow !== null && jobRow.pending !== 0) {
    await db.update(job, { id: jobId }).set({ pending: jobRow.pending & ~RECEIPT_CALL, ...changedAt(event) });
  }
  if (!scored) return;
  await db.insert(scorePoint).values({ id: event.id, agentId, score, ...origin });
  await changeAgent(context, event, agentId, (row) =>
    recordAfter(row, { outcome, disputed, score, time: event.block.timestamp }),
  );
});

ponder.on("Reputation:NewFeedback", async ({ event, context }) => {
  const { agentId, clientAddress, feedbackIndex, value, valueDecimals, feedbackHash } = event.args;
  const { tag1, tag2, endpoint, feedbackURI } = event.args;
  await context.db.insert(feedback).values({
    agentId,
    client: clientAddress,
    feedbackIndex,
    value,
    valueDecimals,
    tag1: storableText(tag1),
    tag2: storableText(tag2),
    endpoint: storableText(endpoint),
    uri: storableText(feedbackURI),
    hash: feedbackHash,
    backed: false,
    revoked: false,
    givenAt: event.block.timestamp,
    transaction: event.transaction.hash,
    ...changedAt(event),
  });
  await changeAgent(context, event, agentId, ({ feedbacks }) => ({ feedbacks: feedbacks + 1 }));
  await count(context, event, { feedbacks: 1 });
});

ponder.on("Reputation:FeedbackBacked", async ({ event, context }) => {
  const { agentId, clientAddress: client, feedbackIndex } = event.args;
  await context.db
    .update(feedback, { agentId, client, feedbackIndex })
    .set({ backed: true, ...changedAt(event) });
});

ponder.on("Reputation:FeedbackRevoked", async ({ event, context }) => {
  const { agentId, clientAddress: client, feedbackIndex } = event.args;
  await context.db
    .update(feedback, { agentId, client, feedbackIndex })
    .set({ revoked: true, ...changedAt(event) });
  await changeAgent(context, event, agentId, ({ feedbacks }) => ({ feedbacks: feedbacks - 1 }));
});

ponder.on("Reputation:ResponseAppended", async ({ event, context }) => {
  const { agentId, clientAddress, feedbackIndex, responder, responseURI, responseHash } = event.args;
  await context.db.insert(feedbackResponse).values({
    id: event.id,
    agentId,
    client: clientAddress,
    feedbackIndex,
    responder,
    uri: storableText(responseURI),
    hash: responseHash,
    ...originOf(event),
  });
});

ponder.on("Reputation:ModuleAdded", ({ event, context }) =>
  addModule(context, event, "reputation", event.args),
);
ponder.on("Reputation:ModuleRemoved", ({ event, context }) =>
  removeModule(context, event, "reputation", event.args),
);
