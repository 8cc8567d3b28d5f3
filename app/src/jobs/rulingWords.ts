import { rulingShare } from "@ainur/sdk";

/** Choices of the court in a dispute about a job, in their order. */
export const shareChoices = [1, 2, 3, 4, 5] as const;

/** Rulings that a client can ask for. */
export const remedies = [1, 2, 3, 4] as const;

/** What a ruling of a job's dispute means: "75 % to the agent"; 0 refuses to rule. */
export function rulingWords(ruling: number): string {
  return ruling === 0 ? "Refuses to rule" : `${rulingShare(ruling) / 100} % to the agent`;
}

/** What a ruling gives the client back, as it asks for it. */
export function remedyWords(remedy: number): string {
  const back = 100 - rulingShare(remedy) / 100;
  return back === 100 ? "All that is in escrow back" : `${back} % of what is in escrow back`;
}
