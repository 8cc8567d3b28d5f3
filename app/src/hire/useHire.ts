import { capabilityId, type HireParameters, scoreAt } from "@ainur/sdk";
import type { AgentCard } from "@ainur/sdk/identity";
import { useQueries } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Address, formatUnits, zeroAddress } from "viem";
import type { Agent } from "../agents/Agent.ts";
import { useNow } from "../chain/clock.ts";
import { faucetGifts, giftOf } from "../faucet/faucetGifts.ts";
import { formatAmount, parseAmount } from "../format/amount.ts";
import { agentCardQuery } from "../hooks/useAgentCard.ts";
import { useAgents } from "../hooks/useAgents.ts";
import { useAinuValue } from "../hooks/useAinuValue.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useBurnerKey } from "../hooks/useBurnerKey.ts";
import { useCoverCapacities } from "../hooks/useCoverCapacities.ts";
import { useFunds } from "../hooks/useFunds.ts";
import { useInsurancePools } from "../hooks/useInsurancePools.ts";
import { useMinimumBond } from "../hooks/useMinimumBond.ts";
import { useSteps } from "../hooks/useSteps.ts";
import { AINU, type KnownToken, knownTokens } from "../tokens/knownTokens.ts";
import { askedPrice } from "./askedPrice.ts";
import { checkDraft } from "./checkDraft.ts";
import { coverOffers } from "./coverOffers.ts";
import { fundingPlan } from "./fundingPlan.ts";
import { CONTEST_PERIOD, emptyDraft, type HireDraft } from "./HireDraft.ts";
import { hireSteps } from "./hireSteps.ts";
import { securityFor } from "./security.ts";

export type UseHireParameters = {
  readonly account: Address;
  /** Whom to hire and for what, if that is settled. */
  readonly agentId: bigint | undefined;
  readonly capability: string;
  readonly onOpened: (jobId: bigint) => void;
};

/** An agent that can be hired, with its card once that is read. */
export type Candidate = { readonly agent: Agent; readonly card: AgentCard | undefined };

/** From a draft to an open job: who can be hired, what is wrong, what it takes, and doing it. */
export function useHire({ account, agentId, capability, onOpened }: UseHireParameters) {
  const { chainId, rpcUrl } = useAppConfig();
  const tokens = knownTokens(chainId);
  const token = useToken(tokens);
  const [typed, setDraft] = useState<HireDraft>({ ...emptyDraft, agentId, capability });
  const set = (changes: Partial<HireDraft>) => setDraft((before) => ({ ...before, ...changes }));

  const all = useCandidates();
  const candidates = all.filter(
    ({ agent }) => typed.capability === "" || agent.capabilities.includes(typed.capability),
  );
  const chosen = candidates.find(({ agent }) => agent.id === typed.agentId);
  const draft = { ...typed, agentId: chosen?.agent.id }; // who cannot do it is not chosen
  const settled = agentId === undefined ? all : all.filter(({ agent }) => agent.id === agentId);
  const capabilities = [...new Set(settled.flatMap(({ agent }) => agent.capabilities))].sort();

  const { address, decimals } = token.chosen;
  const asked = askedPrice({ card: chosen?.card, capability: draft.capability, token: address, chainId });
  const askedText = asked === undefined ? undefined : formatUnits(asked, decimals);
  useEffect(() => {
    if (askedText !== undefined) setDraft((before) => ({ ...before, price: askedText }));
  }, [askedText]);

  const privateKey = useBurnerKey();
  const encryptionKey = chosen?.card?.ainur?.encryptionKey;
  const keys = privateKey && encryptionKey ? { privateKey, encryptionKey } : undefined;

  const funds = useFunds(account, address);
  const price = parseAmount(draft.price, decimals) ?? 0n;
  const damages = parseAmount(draft.damages, decimals) ?? 0n;
  const cover = useCover({ account, draft, token: address, damages, agent: chosen?.agent });
  const plan =
    funds &&
    fundingPlan({
      price: price + (cover.chosen?.maxPremium ?? 0n),
      funds,
      hasFaucet: faucetGifts(chainId).length > 0,
      isGiven: giftOf(address, chainId) !== undefined,
    });

  const problems = {
    ...checkDraft(draft, token.chosen),
    ...(cover.bond > cover.freeBond && {
      damages: `The agent has only ${formatAmount(cover.freeBond, AINU)} of free bond, and this takes ${formatAmount(cover.bond, AINU)}`,
    }),
  };
  const isComplete = Object.keys(problems).length === 0 && plan?.lacking === 0n;
  const steps = useSteps();
  const key = useRef(crypto.randomUUID()); // a repeated attempt is the same job

  const parameters = async (file: File, agent: bigint): Promise<HireParameters> => ({
    agentId: agent,
    capability: draft.capability,
    file: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, mediaType: file.type },
    token: address,
    price,
    defaultRuling: draft.defaultRuling,
    ...(damages > 0n && { damages, bond: cover.bond }),
    ...(cover.chosen && {
      cover: {
        pool: cover.chosen.pool.address,
        amount: cover.insured,
        maxPremium: cover.chosen.maxPremium,
      },
    }),
    periods: { opening: draft.opening, work: draft.work, review: draft.review, contest: CONTEST_PERIOD },
    idempotencyKey: key.current,
    ...(draft.title.trim() !== "" && { title: draft.title.trim() }),
    ...(draft.description.trim() !== "" && { description: draft.description.trim() }),
    ...(draft.isPrivate && keys && { encryptFor: (await import("./recipients.ts")).recipientsOf(keys) }),
  });
  const start = async () => {
    const { file, agentId: agent } = draft;
    if (!isComplete || plan === undefined || file === undefined || agent === undefined) return;
    const terms = () => parameters(file, agent);
    await steps.run(hireSteps({ account, token: token.chosen, plan, rpcUrl, terms, onOpened }));
  };

  return {
    draft,
    set,
    tokens,
    token: token.chosen,
    chooseToken: token.choose,
    candidates,
    capabilities,
    asked,
    price,
    damages,
    cover,
    funds,
    plan,
    problems,
    isComplete,
    canBePrivate: keys !== undefined,
    start,
    steps,
  };
}

export type Hire = ReturnType<typeof useHire>;

type UseCoverParameters = {
  readonly account: Address;
  readonly draft: HireDraft;
  readonly token: Address;
  readonly damages: bigint;
  readonly agent: Agent | undefined;
};

/** What stands for the damages: the bond that is locked, and which pools would insure the rest, at what price. */
function useCover({ account, draft, token, damages, agent }: UseCoverParameters) {
  const now = useNow();
  const { pools = [] } = useInsurancePools();
  const score =
    agent === undefined ? 0 : scoreAt({ score: agent.score, updatedAt: agent.scoreUpdatedAt }, now);
  const capacities = useCoverCapacities({ pools, agentId: agent?.id, client: account, score });
  const offers = coverOffers({
    pools,
    token,
    capability: capabilityId(draft.capability),
    amount: securityFor(damages, true).insured,
    score,
    duration: draft.opening + draft.work + draft.review + CONTEST_PERIOD,
    capacities,
  });
  const chosen = offers.find(({ pool }) => pool.address === draft.insurer);
  const { bonded, insured } = securityFor(damages, chosen !== undefined);
  const bond = useAinuValue({ token, amount: bonded }) ?? 0n;
  const unit = useAinuValue({ token, amount: 10n ** 6n });
  return {
    offers,
    chosen,
    bonded,
    insured,
    /** AINU wei that are locked for it, and that the agent has free. */
    bond,
    freeBond: agent === undefined ? bond : agent.bonded - agent.locked,
    /** Whether the court takes its fees in this token; otherwise nobody rules. */
    hasCourt: unit !== 0n,
  };
}

/** Who is active and bonded, the best score first. */
function useCandidates(): readonly Candidate[] {
  const { storeUrl } = useAppConfig();
  const minute = Math.floor(useNow() / 60) * 60;
  const minimumBond = useMinimumBond();
  const { agents = [] } = useAgents({ filter: { activeAt: minute, bonded: minimumBond }, limit: 50 });
  const cards = useQueries({ queries: agents.map(({ uri }) => agentCardQuery(uri, storeUrl)) });
  return agents.map((agent, index) => ({ agent, card: cards[index]?.data }));
}

function useToken(tokens: readonly KnownToken[]) {
  const [address, setAddress] = useState<string>();
  const none: KnownToken = { address: zeroAddress, symbol: "", decimals: 0, name: "" };
  const chosen = tokens.find((token) => token.address === address) ?? tokens[0] ?? none;
  return { chosen, choose: setAddress };
}
