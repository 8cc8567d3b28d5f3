import { type Address, formatUnits, isAddressEqual } from "viem";
import type { JobReport } from "../../agents/clients/JobReport.ts";
import { deployments, jobStatuses } from "../../sdk/src/index.ts";
import type { Audit } from "./auditEconomy.ts";
import type { TrustBooks } from "./TrustBooks.ts";

export type PrintSummaryParameters = Audit & {
  readonly reports: readonly JobReport[];
  readonly seconds: number;
};

const DOLLAR_DECIMALS = 6;
const AINU_DECIMALS = 18;
/** What is left for the provider. */
const RULINGS = ["refused", "at 0 %", "at 25 %", "at 50 %", "at 75 %", "at 100 %"];
const AINU: Address = deployments[31337].contracts.ainu;

/** Prints what happened in an economy, and where its books differ. */
export function printSummary({
  books,
  figures,
  differences,
  reports,
  seconds,
}: PrintSummaryParameters): void {
  const { totals, payouts = [], agents, tokens } = books;
  const sum = (part: "toPayee" | "fee" | "toClient") =>
    payouts.reduce((total, payout) => total + payout[part], 0n);
  row("jobs", `${totals.opened} in ${seconds.toFixed(0)} s`);
  for (const status of jobStatuses) {
    const manners = reports.filter((report) => report.status === status).map(({ manner }) => manner);
    const count = totals[status] ?? 0;
    if (count > 0) row(`  ${status}`, `${count}  ${[...new Set(manners)].sort().join(", ")}`);
  }
  row("volume", `${dollars(sum("toPayee") + sum("fee"))} tUSD`);
  row("fees", `${dollars(sum("fee"))} tUSD`);
  row("returned", `${dollars(sum("toClient"))} tUSD`);
  row("delivered", spread(reports.map(({ reached }) => reached.Submitted)));
  row("ended", spread(reports.map(({ reached, status }) => reached[status])));
  for (const { agentId, score, completed, failed, bonded, feedbacks } of agents)
    row(
      `agent ${agentId}`,
      `score ${score}, ${completed} completed, ${failed} failed, ${feedbacks} rated, bond ${formatUnits(bonded, AINU_DECIMALS)} AINU`,
    );
  trustRows(books.trust);
  for (const { token, held } of tokens)
    row("Ledger", `holds ${amountOf(token, held)}, the sum of its accounts`);
  row("compared", `${figures} figures of chain, SDK and GraphQL`);
  row("differences", String(differences.length));
  for (const { figure, values } of differences) {
    console.log(`  ${figure}`);
    for (const [source, value] of Object.entries(values)) console.log(`    ${source.padEnd(8)} ${value}`);
  }
}

function trustRows({ disputes, votes = [], jurors, covers, insurancePools, ...trust }: TrustBooks): void {
  const ainu = (amounts: readonly (bigint | undefined)[]) =>
    `${formatUnits(total(amounts), AINU_DECIMALS)} AINU`;
  const usd = (amounts: readonly (bigint | undefined)[]) => `${dollars(total(amounts))} tUSD`;
  const rulings = RULINGS.flatMap((name, index) => {
    const count = disputes.filter(({ ruling }) => ruling === index).length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  row("disputes", `${disputes.length}: ${rulings.join(", ")}`);
  row(
    "votes",
    `${votes.length} by ${jurors.length} jurors, who lost ${ainu(jurors.map(({ slashed }) => slashed))}`,
  );
  const { offenders, nominationPools } = trust;
  row(
    "offences",
    `${ainu(offenders.map(({ toVictims }) => toVictims))} to victims, ${ainu(offenders.map(({ penalties }) => penalties))} of penalties`,
  );
  row(
    "nominations",
    `${ainu(nominationPools.map(({ assets }) => assets))}, ${ainu(nominationPools.map(({ rewarded }) => rewarded))} earned, ${ainu(nominationPools.map(({ slashed }) => slashed))} slashed`,
  );
  row(
    "insurance",
    `${covers.length} covers for ${usd(insurancePools.map(({ premiums }) => premiums))}, ${usd(insurancePools.map(({ payouts }) => payouts))} paid out`,
  );
}

function total(amounts: readonly (bigint | undefined)[]): bigint {
  return amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(14)} ${value}`);
}

function dollars(amount: bigint): string {
  return formatUnits(amount, DOLLAR_DECIMALS);
}

function amountOf(token: Address, amount: bigint): string {
  return isAddressEqual(token, AINU)
    ? `${formatUnits(amount, AINU_DECIMALS)} AINU`
    : `${dollars(amount)} tUSD`;
}

/** The middle and the slow end of times, in seconds. */
function spread(times: readonly (number | undefined)[]): string {
  const sorted = times.filter((time) => time !== undefined).sort((a, b) => a - b);
  const at = (part: number) =>
    ((sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0) / 1_000).toFixed(1);
  return `half within ${at(0.5)} s, 95 % within ${at(0.95)} s`;
}
