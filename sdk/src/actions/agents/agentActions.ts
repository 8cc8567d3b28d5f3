import { getAgent } from "./getAgent.ts";
import { getAgentMetadata } from "./getAgentMetadata.ts";
import { getAgentOfWallet } from "./getAgentOfWallet.ts";
import { getAgentWallet } from "./getAgentWallet.ts";
import { getCapabilityLevel } from "./getCapabilityLevel.ts";
import { getLinkedIdentity } from "./getLinkedIdentity.ts";
import { heartbeat } from "./heartbeat.ts";
import { isController } from "./isController.ts";
import { linkIdentity } from "./linkIdentity.ts";
import { register } from "./register.ts";
import { retireAgent } from "./retireAgent.ts";
import { setAgentMetadata } from "./setAgentMetadata.ts";
import { setAgentURI } from "./setAgentURI.ts";
import { setAgentWallet } from "./setAgentWallet.ts";
import { setCapabilities } from "./setCapabilities.ts";
import { signAgentWallet } from "./signAgentWallet.ts";
import { transferAgent } from "./transferAgent.ts";
import { unlinkIdentity } from "./unlinkIdentity.ts";
import { unsetAgentWallet } from "./unsetAgentWallet.ts";

/** `client.agents` */
export const agentActions = {
  get: getAgent,
  getLevel: getCapabilityLevel,
  getLink: getLinkedIdentity,
  getMetadata: getAgentMetadata,
  getWallet: getAgentWallet,
  heartbeat,
  isController,
  link: linkIdentity,
  ofWallet: getAgentOfWallet,
  register,
  retire: retireAgent,
  setCapabilities,
  setMetadata: setAgentMetadata,
  setURI: setAgentURI,
  setWallet: setAgentWallet,
  signWallet: signAgentWallet,
  transfer: transferAgent,
  unlink: unlinkIdentity,
  unsetWallet: unsetAgentWallet,
} as const;
