import { deploymentOf } from "@ainur/sdk";
import { useQueries } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type Address, formatUnits, zeroAddress } from "viem";
import { useNow } from "../chain/clock.ts";
import { Amount } from "../components/Amount.tsx";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Field } from "../components/Field.tsx";
import { StepList } from "../components/StepList.tsx";
import { LOCAL_CHAIN_ID } from "../config.ts";
import { formatAmount, parseAmount } from "../format/amount.ts";
import { jobHex, sameAddress } from "../format/shorten.ts";
import { formatDuration } from "../format/time.ts";
import { agentCardQuery } from "../hooks/useAgentCard.ts";
import { useAgents } from "../hooks/useAgents.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useBurnerKey } from "../hooks/useBurnerKey.ts";
import { useFunds } from "../hooks/useFunds.ts";
import { useMinimumBond } from "../hooks/useMinimumBond.ts";
import { useSteps } from "../hooks/useSteps.ts";
import { termsInWords } from "../jobs/termsInWords.ts";
import { knownTokens } from "../tokens/knownTokens.ts";
import { askedPrice } from "./askedPrice.ts";
import { checkDraft } from "./checkDraft.ts";
import { FileField } from "./FileField.tsx";
import { fundingPlan } from "./fundingPlan.ts";
import { emptyDraft, type HireDraft } from "./HireDraft.ts";
import { hireSteps } from "./hireSteps.ts";

const periods = [60, 300, 600, 3_600, 21_600, 86_400, 604_800];
const CONTEST_PERIOD = 86_400;

export type HireDialogProps = {
  readonly account: Address;
  readonly agentId?: bigint;
  readonly capability?: string;
  readonly onClose: () => void;
};

/** Everything between a wish and an open job. */
export default function HireDialog({ account, agentId, capability = "", onClose }: HireDialogProps) {
  const { chainId, rpcUrl, storeUrl } = useAppConfig();
  const navigate = useNavigate();
  const tokens = knownTokens(chainId);
  const [first] = tokens;
  const [draft, setDraft] = useState<HireDraft>({
    ...emptyDraft,
    agentId,
    capability,
    token: first?.address ?? zeroAddress,
  });
  const [shows, setShows] = useState(false); // problems, once one has tried
  const key = useRef(crypto.randomUUID());
  const set = (changes: Partial<HireDraft>) => setDraft((before) => ({ ...before, ...changes }));

  const minute = Math.floor(useNow() / 60) * 60;
  const minimumBond = useMinimumBond();
  const { agents = [] } = useAgents({ filter: { activeAt: minute, bonded: minimumBond }, limit: 50 });
  const cards = useQueries({ queries: agents.map(({ uri }) => agentCardQuery(uri, storeUrl)) });
  const offered = [...new Set(agents.flatMap(({ capabilities }) => capabilities))].sort();
  const choices = agents
    .map((agent, index) => ({ agent, card: cards[index]?.data }))
    .filter(({ agent }) => draft.capability === "" || agent.capabilities.includes(draft.capability));
  const chosen = choices.find(({ agent }) => agent.id === draft.agentId);
  const ownCapabilities = agents.find(({ id }) => id === draft.agentId)?.capabilities;

  const token = tokens.find(({ address }) => sameAddress(address, draft.token)) ?? first;
  const asked =
    token && askedPrice({ card: chosen?.card, capability: draft.capability, token: token.address, chainId });
  const decimals = token?.decimals ?? 0;
  const askedText = asked === undefined ? undefined : formatUnits(asked, decimals);
  useEffect(() => {
    if (askedText !== undefined) setDraft((before) => ({ ...before, price: askedText }));
  }, [askedText]);

  const privateKey = useBurnerKey();
  const encryptionKey = chosen?.card?.ainur?.encryptionKey;
  const canBePrivate = privateKey !== undefined && encryptionKey !== undefined;

  const funds = useFunds(account, draft.token);
  const { testDollar } = { testDollar: zeroAddress, ...deploymentOf(chainId).contracts };
  const price = parseAmount(draft.price, decimals) ?? 0n;
  const plan =
    funds &&
    fundingPlan({
      price,
      funds,
      hasFaucet: chainId === LOCAL_CHAIN_ID,
      isMintable: sameAddress(draft.token, testDollar),
    });
  const { run, reset, states, isRunning, isReady, failedAt } = useSteps();
  if (token === undefined) return null;
  const problems = checkDraft(draft, token);
  const shown = shows ? problems : {};
  const isComplete = Object.keys(problems).length === 0 && plan?.lacking === 0n;

  const start = async () => {
    const { file, agentId: agent } = draft;
    if (!isComplete || plan === undefined || file === undefined || agent === undefined) return setShows(true);
    await run(
      hireSteps({
        account,
        token,
        plan,
        giveGas: async () => (await import("../chain/faucet.ts")).giveGas({ rpcUrl, account }),
        terms: async () => ({
          agentId: agent,
          capability: draft.capability,
          file: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, mediaType: file.type },
          token: token.address,
          price,
          defaultRuling: draft.defaultRuling,
          periods: {
            opening: draft.opening,
            work: draft.work,
            review: draft.review,
            contest: CONTEST_PERIOD,
          },
          idempotencyKey: key.current,
          ...(draft.title.trim() !== "" && { title: draft.title.trim() }),
          ...(draft.description.trim() !== "" && { description: draft.description.trim() }),
          ...(draft.isPrivate &&
            canBePrivate && {
              encryptFor: (await import("./recipients.ts")).recipientsOf(encryptionKey, privateKey),
            }),
        }),
        onOpened: (jobId) => {
          onClose();
          navigate(`/jobs/${jobHex(jobId)}`, { state: "opened" });
        },
      }),
    );
  };

  const hasStarted = states.length > 0;
  return (
    <Dialog
      isWide
      title="Hire an agent"
      description="It works on a file of yours. The price waits in escrow until you accept the work."
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isRunning && onClose()}
    >
      {hasStarted ? (
        <div className="flex flex-col gap-4">
          <StepList states={states} />
          {failedAt >= 0 && (
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={reset}>Change the terms</Button>
              <Button look="primary" disabled={isRunning} onClick={() => void start()}>
                Try again
              </Button>
            </div>
          )}
        </div>
      ) : (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="What is to be done" error={shown.capability}>
              {(control) => (
                <select
                  {...control}
                  className="field"
                  value={draft.capability}
                  onChange={({ target }) =>
                    set({ capability: target.value, ...(agentId === undefined && { agentId: undefined }) })
                  }
                >
                  <option value="">Choose a capability</option>
                  {(agentId === undefined ? offered : (ownCapabilities ?? [])).map((slug) => (
                    <option key={slug}>{slug}</option>
                  ))}
                </select>
              )}
            </Field>
            <Field label="Who does it" error={shown.agentId} hint="Only agents that are active and bonded">
              {(control) => (
                <select
                  {...control}
                  className="field"
                  value={draft.agentId?.toString() ?? ""}
                  onChange={({ target }) =>
                    set({ agentId: target.value === "" ? undefined : BigInt(target.value) })
                  }
                >
                  <option value="">Choose an agent</option>
                  {choices.map(({ agent, card }) => (
                    <option key={agent.id.toString()} value={agent.id.toString()}>
                      {card?.name ?? "Agent"} #{agent.id.toString()}, score {agent.score}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <FileField file={draft.file} error={shown.file} onChange={(file) => set({ file })} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Price"
              error={draft.price === "" ? shown.price : problems.price}
              hint={
                asked === undefined
                  ? "What the agent earns, protocol fee included"
                  : `The agent asks for ${formatAmount(asked, token)}`
              }
            >
              {(control) => (
                <input
                  {...control}
                  className="field"
                  inputMode="decimal"
                  placeholder="2.50"
                  value={draft.price}
                  onChange={({ target }) => set({ price: target.value })}
                />
              )}
            </Field>
            <Field
              label="Paid in"
              hint={funds && `Your Ledger balance: ${formatAmount(funds.ledger, token)}`}
            >
              {(control) => (
                <select
                  {...control}
                  className="field"
                  value={token.address}
                  onChange={({ target }) => {
                    const other = tokens.find(({ address }) => address === target.value);
                    if (other !== undefined) set({ token: other.address });
                  }}
                >
                  {tokens.map(({ address, symbol, name }) => (
                    <option key={address} value={address}>
                      {symbol}, {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <details className="rounded-md border border-line px-3 py-2">
            <summary className="min-h-6 rounded font-medium">Title, deadlines and more</summary>
            <div className="flex flex-col gap-4 pt-3 pb-1">
              <Field label="Title" error={problems.title} hint="If empty: the capability and the file's name">
                {(control) => (
                  <input
                    {...control}
                    className="field"
                    value={draft.title}
                    onChange={({ target }) => set({ title: target.value })}
                  />
                )}
              </Field>
              <Field label="What you want" hint="Anyone can read it">
                {(control) => (
                  <textarea
                    {...control}
                    className="field"
                    rows={3}
                    maxLength={4_000}
                    value={draft.description}
                    onChange={({ target }) => set({ description: target.value })}
                  />
                )}
              </Field>
              <div className="grid gap-4 sm:grid-cols-3">
                <PeriodField
                  label="To accept"
                  value={draft.opening}
                  onChange={(opening) => set({ opening })}
                />
                <PeriodField label="To work" value={draft.work} onChange={(work) => set({ work })} />
                <PeriodField label="To review" value={draft.review} onChange={(review) => set({ review })} />
              </div>
              <Field
                label="After a rejection the agent gets"
                hint="Nobody rules disputes yet. Most agents want half or more."
              >
                {(control) => (
                  <select
                    {...control}
                    className="field"
                    value={draft.defaultRuling}
                    onChange={({ target }) => set({ defaultRuling: Number(target.value) })}
                  >
                    {[1, 2, 3, 4, 5].map((ruling) => (
                      <option key={ruling} value={ruling}>
                        {(ruling - 1) * 25} %
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <label className="flex items-start gap-2">
                <input
                  type="checkbox"
                  className="mt-0.5 size-4 accent-accent"
                  checked={draft.isPrivate && canBePrivate}
                  disabled={!canBePrivate}
                  onChange={({ target }) => set({ isPrivate: target.checked })}
                />
                <span>
                  Only the agent and I can read the file
                  <span className="block text-small text-ink-2">
                    {canBePrivate
                      ? "It is encrypted here, before it is stored."
                      : "Needs an agent with an encryption key, and the burner account."}
                  </span>
                </span>
              </label>
            </div>
          </details>
          <section aria-label="What you agree to" className="flex flex-col gap-2 rounded-md bg-sunken p-3">
            <p className="flex flex-wrap items-center gap-x-2 font-medium">
              <Amount value={price} token={token} /> from your Ledger balance
              <ArrowRight size={14} aria-label="to" /> escrow
            </p>
            <ul className="list-disc pl-4 text-ink-2">
              <li>
                Comes back if the agent does not accept within {formatDuration(draft.opening)}, or does not
                submit in time.
              </li>
              {termsInWords({ terms: termsPreview(draft) }).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {plan !== undefined && plan.deposit > 0n && plan.lacking === 0n && (
                <li>
                  First {formatAmount(plan.deposit, token)} move from your wallet into the Ledger
                  {plan.mint > 0n && ", test money that you get now"}.
                </li>
              )}
              {plan?.needsOperator && (
                <li>Jobs is allowed, once, to move your Ledger balance for jobs you open.</li>
              )}
            </ul>
            {plan !== undefined && plan.lacking > 0n && (
              <p role="alert" className="text-state-failed">
                You lack {formatAmount(plan.lacking, token)}. Deposit it on the Account page first.
              </p>
            )}
          </section>
          <div className="flex flex-wrap items-center justify-end gap-2">
            {shows && !isComplete && (
              <p role="alert" className="mr-auto text-state-failed">
                {Object.values(problems)[0] ?? "The account's balances are still loading"}
              </p>
            )}
            <Button onClick={onClose}>Not now</Button>
            <Button type="submit" look="primary" disabled={!isReady}>
              {price > 0n ? `Escrow ${formatAmount(price, token)} and open the job` : "Open the job"}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function termsPreview({ work, review, defaultRuling }: HireDraft) {
  return {
    workPeriod: work,
    reviewPeriod: review,
    contestPeriod: CONTEST_PERIOD,
    defaultRuling,
    arbitrator: zeroAddress,
  };
}

type PeriodFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (seconds: number) => void;
};

function PeriodField({ label, value, onChange }: PeriodFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="field"
          value={value}
          onChange={({ target }) => onChange(Number(target.value))}
        >
          {periods.map((seconds) => (
            <option key={seconds} value={seconds}>
              {formatDuration(seconds)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
