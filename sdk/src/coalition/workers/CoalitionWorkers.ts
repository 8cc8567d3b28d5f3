import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Piscina } from "piscina";
import type { CoalitionAgent, CoalitionTask, Collaboration } from "../CoalitionTask.ts";
import { checkAgents, checkCollaborations, checkTask } from "../checkInput.ts";
import type { Economics } from "../economics.ts";
import { UnknownAgent, WorkerFailed } from "../errors.ts";
import type { CoalitionResult } from "../findCoalition.ts";
import type { EvaluateJob, FindJob } from "./jobs.ts";

export type EvaluateCoalitionsParameters = {
  readonly task: CoalitionTask;
  readonly agents: readonly CoalitionAgent[];
  readonly history?: readonly Collaboration[];
  /** Ids of each coalition's members. */
  readonly coalitions: readonly (readonly string[])[];
  readonly signal?: AbortSignal;
};

export type FindCoalitionsParameters = {
  readonly searches: readonly Omit<FindJob, "seed">[];
  /** Of the same seed come the same results on any number of threads, unless time ends a search. */
  readonly seed?: number;
  readonly signal?: AbortSignal;
};

const CHUNK = 64;

/**
 * Evaluates coalitions and searches for several tasks at once on worker threads. For Node.
 *
 * @example
 * await using workers = new CoalitionWorkers();
 * const [first, second] = await workers.findCoalitions({ searches: [{ task, agents }, { task: other, agents }] });
 */
export class CoalitionWorkers implements AsyncDisposable {
  readonly #pool: Piscina;

  /** Starts as many threads as there are processors, or fewer. */
  constructor({ threads = availableParallelism() }: { readonly threads?: number } = {}) {
    this.#pool = new Piscina({
      filename: new URL(`jobs${extname(import.meta.url)}`, import.meta.url).href,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 5_000,
    });
  }

  /**
   * The economic check of each coalition, in their order. Throws `UnknownAgent`, those of `findCoalition` for bad input, and `WorkerFailed`
   * when a thread dies; rejects with the signal's reason once that is aborted.
   */
  async evaluate({
    task,
    agents,
    history = [],
    coalitions,
    signal,
  }: EvaluateCoalitionsParameters): Promise<Economics[]> {
    checkInput({ task, agents, history });
    const byId = new Map(agents.map((agent) => [agent.id, agent]));
    const members = coalitions.map((ids) =>
      ids.map((id) => {
        const agent = byId.get(id);
        if (agent === undefined) throw new UnknownAgent({ id });
        return agent;
      }),
    );
    const chunks = Array.from({ length: Math.ceil(members.length / CHUNK) }, (_, index) => {
      const part = members.slice(index * CHUNK, (index + 1) * CHUNK);
      const ids = new Set(part.flat().map(({ id }) => id));
      const among = history.filter(({ agents: pair }) => pair.every((id) => ids.has(id)));
      return this.#run<EvaluateJob, Economics[]>(
        "evaluate",
        { task, history: among, coalitions: part },
        signal,
      );
    });
    return (await Promise.all(chunks)).flat();
  }

  /** `findCoalition` for each search, in their order, with the same errors as `evaluate`. */
  async findCoalitions({ searches, seed = 1, signal }: FindCoalitionsParameters): Promise<CoalitionResult[]> {
    for (const { task, agents, history = [] } of searches) checkInput({ task, agents, history });
    return Promise.all(
      searches.map((search, index) =>
        this.#run<FindJob, CoalitionResult>("find", { ...search, seed: seed + index }, signal),
      ),
    );
  }

  /** Ends all threads; what they were doing rejects. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #run<Job, Result>(name: string, job: Job, signal: AbortSignal | undefined): Promise<Result> {
    signal?.throwIfAborted();
    try {
      return await this.#pool.run(job, { name, ...(signal && { signal }) });
    } catch (error) {
      signal?.throwIfAborted();
      throw new WorkerFailed({ cause: error });
    }
  }
}

function checkInput({
  task,
  agents,
  history,
}: Required<Pick<EvaluateCoalitionsParameters, "task" | "agents" | "history">>): void {
  checkTask(task);
  checkAgents(agents);
  checkCollaborations(history, agents);
}
