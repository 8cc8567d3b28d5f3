import { formatAmount } from "../format/amount.ts";
import { formatTime, type TimeOptions } from "../format/time.ts";
import type { Job } from "./Job.ts";
import { defaultShare, escrowed, hasArbitrator, payoutOnAcceptance, payoutOnRuling } from "./jobMoney.ts";

/** What happens next with a job's money, when, and who may act; of a job that is over, what happened. */
export function jobSentence(job: Job, now: number, options: TimeOptions = {}): string {
  const at = (time: number) => formatTime(time, now, options);
  const amount = (value: bigint) => formatAmount(value, job.token);
  const left = amount(escrowed(job));
  const isLate = now > job.deadline;
  switch (job.status) {
    case "None":
      return "Nobody has opened this job.";
    case "Revoked":
      return "A party withdrew its signature, so this job can never be opened. No money moved.";
    case "Open":
      return isLate
        ? `The agent did not accept in time. Anyone can now return ${left} to the client.`
        : `The agent may accept until ${at(job.deadline)}, or decline. Until it accepts, the client can take ${left} back.`;
    case "Funded":
      return isLate
        ? `The agent did not submit in time. Anyone can now return ${left} to the client.`
        : `The agent works and must submit by ${at(job.deadline)}, or ${left} goes back to the client.`;
    case "Submitted": {
      const pays = amount(payoutOnAcceptance(job).toPayee);
      return isLate
        ? `Nobody objected in time. Anyone can now have the agent paid ${pays}.`
        : `Pays ${pays} when accepted, or by itself ${onOrAt(at(job.deadline))} if nobody objects.`;
    }
    case "Rejected":
      return isLate
        ? `The agent did not contest in time. Anyone can now ${asAsked(job)}.`
        : `The client rejected the work. The agent may contest until ${at(job.deadline)}; its silence means to ${asAsked(job)}.`;
    case "Disputed":
      return isLate
        ? `The arbitrator did not rule in time. Anyone can now end the job by its terms: ${defaultShare(job)} % of ${left} for the agent.`
        : `The arbitrator rules until ${at(job.deadline)}, or the agent gets ${defaultShare(job)} % of ${left}.`;
    case "Ruled": {
      const { toPayee, toClient } = payoutOnRuling(job);
      return `The arbitrator ruled. Anyone can now pay out ${amount(toPayee)} to the agent and ${amount(toClient)} to the client.`;
    }
    case "Completed":
      return `Completed. The agent was paid ${amount(job.payout.toPayee)}.`;
    case "Failed":
      return `The work failed. ${amount(job.payout.toClient)} went back to the client.`;
    case "Expired":
      return `Nothing was submitted in time. ${amount(job.payout.toClient)} went back to the client.`;
    case "Agreed":
      return `Both agreed to end it. ${endsWith(job)}`;
    case "Resolved":
      return hasArbitrator(job)
        ? `Ended by ruling. ${endsWith(job)}`
        : `The client rejected the work, and the terms name nobody to rule. ${endsWith(job)}`;
    case "Cancelled":
      return `Never accepted. ${amount(job.payout.toClient)} went back to the client.`;
  }
}

/** What the client asked for, which silence accepts. */
function asAsked(job: Job): string {
  const { toPayee, toClient } = payoutOnRuling({ ...job, ruling: Math.max(job.remedy, 1) });
  const back = `return ${formatAmount(toClient, job.token)} to the client`;
  return toPayee === 0n ? back : `${back} and pay the agent ${formatAmount(toPayee, job.token)}`;
}

/** A time of day alone is at, a date is on. */
function onOrAt(time: string): string {
  return `${time.includes(" ") ? "on" : "at"} ${time}`;
}

function endsWith({ payout: { toPayee, toClient }, token }: Job): string {
  return `${formatAmount(toPayee, token)} went to the agent, ${formatAmount(toClient, token)} to the client.`;
}
