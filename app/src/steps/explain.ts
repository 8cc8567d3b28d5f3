import { faucetGifts } from "../faucet/faucetGifts.ts";

/** A failure in words, and the way out of it. */
export type Explanation = { readonly title: string; readonly wayOut: string; readonly details?: string };

/** The way out depends on the network where test money may help. */
type KnownFailure = { readonly title: string; readonly wayOut: string | ((chainId: number) => string) };

const getMore = (chainId: number) =>
  faucetGifts(chainId).length > 0
    ? "The faucet on the Account page gives some; then try again."
    : "Have some sent to this account, then try again.";

const waysOut: Readonly<Record<string, KnownFailure>> = {
  ERC6909InsufficientBalance: {
    title: "Your Ledger balance is too small",
    wayOut: "Deposit more on the Account page, then try again.",
  },
  ERC6909InsufficientAllowance: {
    title: "This contract may not move your Ledger balance yet",
    wayOut: "Try again: the step that allows it is repeated.",
  },
  ERC20InsufficientBalance: {
    title: "You do not hold enough of this token",
    wayOut: getMore,
  },
  WrongStatus: {
    title: "The job has moved on meanwhile",
    wayOut: "Close this and look at its present state.",
  },
  NotParty: {
    title: "This account is not the party that may do this",
    wayOut: "Connect the account that opened or accepted the job.",
  },
  DeadlinePassed: {
    title: "The time for this is over",
    wayOut: "Close this: the page shows what can be done now.",
  },
  DeadlineNotPassed: {
    title: "It is too early for this",
    wayOut: "Wait until the deadline that the page shows has passed.",
  },
  OpeningOver: {
    title: "The time to open or accept this job is over",
    wayOut: "Open a new job with a later time.",
  },
  InsufficientFreeBond: {
    title: "The agent's free bond is too small for this job",
    wayOut: "Choose another agent or a smaller bond.",
  },
  BelowMinimumBond: {
    title: "The bond would be less than agents must have",
    wayOut: "Bond more, or take out all that is free.",
  },
  NominationNotWithdrawable: {
    title: "It is still on its way out",
    wayOut: "Wait until the time that the page shows.",
  },
  PoolLost: {
    title: "Offences have left nothing of this agent's nominations",
    wayOut: "Nominate another agent.",
  },
  PriceTooHigh: { title: "The price has gone up", wayOut: "Close this and look at the present price." },
  AmountTooLow: { title: "Somebody was faster", wayOut: "Close this and look at what is for sale now." },
  ERC4626ExceededMaxRedeem: {
    title: "That much capital cannot leave now",
    wayOut: "Close this: the page shows what backs no cover.",
  },
  NotController: {
    title: "The provider no longer acts for this agent",
    wayOut: "Reload the agent's page and hire it again.",
  },
  ContentTooLarge: { title: "The file is too large for the content store", wayOut: "Choose a smaller file." },
  StoreUnavailable: {
    title: "The content store does not answer",
    wayOut: "Check that it is running, then try again. Nothing has been paid.",
  },
  WrongPhase: {
    title: "The dispute is in another phase",
    wayOut: "Close this: the page shows what can be done now.",
  },
  RandomnessNotReady: {
    title: "The randomness is not known yet",
    wayOut: "Try again in a few blocks.",
  },
  AppealTimeOver: {
    title: "The time to appeal is over",
    wayOut: "Close this: the ruling can be executed when its time has come.",
  },
  AlreadyFunded: {
    title: "Somebody has asked for as much or more meanwhile",
    wayOut: "Close this and look at what was asked for.",
  },
  AppealCostTooHigh: {
    title: "The appeal has become dearer",
    wayOut: "Close this: the button shows what it costs now.",
  },
  ScoreTooLow: {
    title: "The agent's score is too low for a juror",
    wayOut: "Let it complete jobs until the score is enough.",
  },
  AgentNotEligible: {
    title: "The agent is not bonded or not registered any more",
    wayOut: "Bond at least the minimum for it, then try again.",
  },
  AlreadyJuror: {
    title: "The agent is on the list of jurors, or its deposit has not been withdrawn",
    wayOut: "Withdraw the deposit first.",
  },
  UnknownVote: {
    title: "This vote was sealed by another account",
    wayOut: "Connect the account that voted, then reveal it.",
  },
  SaltNotRepeatable: {
    title: "This wallet signs differently each time",
    wayOut: "Vote with another account that acts for the agent: the seal could not be opened with this one.",
  },
  PremiumTooHigh: {
    title: "The cover has become dearer",
    wayOut: "Go back: the form shows what it costs now.",
  },
  CapacityExceeded: {
    title: "The pool has too little free capital for this cover",
    wayOut: "Choose another pool or a smaller cover.",
  },
  AgentCapExceeded: {
    title: "The pool insures no more of this agent's work now",
    wayOut: "Choose another pool or a smaller cover.",
  },
  ClientCapExceeded: {
    title: "The pool insures no more of your jobs now",
    wayOut: "Choose another pool or a smaller cover.",
  },
  UserRejectedRequestError: {
    title: "You declined in your wallet",
    wayOut: "Nothing has happened. Try again when you are ready.",
  },
  InsufficientFundsError: {
    title: "This account has no ether for gas",
    wayOut: getMore,
  },
  HttpRequestError: {
    title: "The chain does not answer",
    wayOut: "Check the network, then try again. A step that was done is not repeated.",
  },
};

/** A chain of causes may be circular. */
const MAX_CAUSES = 10;

/** What an error means to a person: the contract's own reason in words, or what the layer below said. */
export function explain(error: Error, chainId: number): Explanation {
  let cause: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && cause instanceof Error; depth++) {
    const name = "errorName" in cause ? String(cause.errorName) : cause.name;
    const known = waysOut[name];
    if (known !== undefined) {
      const { title, wayOut } = known;
      return {
        title,
        wayOut: typeof wayOut === "string" ? wayOut : wayOut(chainId),
        details: shortOf(error),
      };
    }
    cause = cause.cause;
  }
  return { title: shortOf(error), wayOut: "Try again; what is already done stays done." };
}

function shortOf(error: Error): string {
  const short = "shortMessage" in error ? String(error.shortMessage) : error.message;
  return short.length > 300 ? `${short.slice(0, 299)}…` : short;
}
