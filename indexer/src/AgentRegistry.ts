import { ponder } from "ponder:registry";
import { agent, capabilityLevel, metadataValue } from "ponder:schema";
import { isAddress, keccak256, size, slice, stringToBytes, zeroAddress } from "viem";
import { changeAgent, newAgent, noteActivity } from "./agents.ts";
import { withCapability } from "./capabilities.ts";
import { changedAt } from "./origin.ts";
import { setParameters } from "./parameters.ts";
import { MAX_TEXT, storableText } from "./storableText.ts";
import { count } from "./totals.ts";

ponder.on("AgentRegistry:Registered", async ({ event, context }) => {
  const { agentId, agentURI, owner } = event.args;
  const row = newAgent(agentId, owner, storableText(agentURI), event.block.timestamp);
  await context.db.insert(agent).values({ ...row, ...changedAt(event) });
  await count(context, event, { newAgents: 1 });
});

ponder.on("AgentRegistry:Transfer", async ({ event, context }) => {
  const { from, to, tokenId } = event.args;
  if (from === zeroAddress) return; // `Registered` follows
  await changeAgent(context, event, tokenId, () => ({ owner: to }));
});

ponder.on("AgentRegistry:URIUpdated", async ({ event, context }) => {
  await changeAgent(context, event, event.args.agentId, () => ({ uri: storableText(event.args.newURI) }));
});

ponder.on("AgentRegistry:MetadataSet", async ({ event, context }) => {
  const { agentId, metadataKey, metadataValue: value } = event.args;
  if (metadataKey === "agentWallet") {
    await changeAgent(context, event, agentId, () => ({ wallet: isAddress(value) ? value : null }));
    return;
  }
  const row = {
    key: storableText(metadataKey),
    value: size(value) > MAX_TEXT ? slice(value, 0, MAX_TEXT) : value,
    ...changedAt(event),
  };
  // A key can be longer than an index allows.
  const keyHash = keccak256(stringToBytes(metadataKey));
  await context.db
    .insert(metadataValue)
    .values({ agentId, keyHash, ...row })
    .onConflictDoUpdate(row);
});

ponder.on("AgentRegistry:CapabilitySet", async ({ event, context }) => {
  const { agentId, capability, slug, level } = event.args;
  if (level === 0) {
    await context.db.delete(capabilityLevel, { agentId, capability });
  } else {
    const row = { level, ...changedAt(event) };
    await context.db
      .insert(capabilityLevel)
      .values({ agentId, capability, slug, ...row })
      .onConflictDoUpdate(row);
  }
  await changeAgent(context, event, agentId, ({ capabilities }) => ({
    capabilities: withCapability(capabilities, slug, level),
  }));
});

ponder.on("AgentRegistry:Heartbeat", async ({ event, context }) => {
  const { agentId, activeUntil } = event.args;
  await changeAgent(context, event, agentId, () => ({ activeUntil: BigInt(activeUntil) }));
  await noteActivity(context, event, agentId);
});

ponder.on("AgentRegistry:IdentityLinked", async ({ event, context }) => {
  const { agentId, externalId, linked } = event.args;
  await changeAgent(context, event, agentId, () => ({ externalId: linked ? externalId : null }));
});

ponder.on("AgentRegistry:RegistrationPeriodSet", async ({ event, context }) => {
  await setParameters(context, event, { registrationPeriod: event.args.registrationPeriod });
});
