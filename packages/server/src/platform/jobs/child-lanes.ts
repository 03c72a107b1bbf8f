import { ChildFailure, type ChildLimits, type ChildWorker, createChildWorker } from './child-worker.ts';

export type LaneLimits = ChildLimits & {
  /** So many processes at most; each of them starts only when those before it are at work. */
  readonly lanes: number;
  /** The number of requests that may wait, of all people together; more are refused at once. */
  readonly waiting: number;
};

export type ChildLanes<Request, Reply> = {
  /** What `by`, a person's id, asks for; rejects with `ChildFailure`. */
  readonly ask: (request: Request, by: string) => Promise<Reply>;
  /** Stops the processes; waiting requests are rejected. */
  readonly close: () => Promise<void>;
};

type Turn<Request, Reply> = {
  readonly by: string;
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
};

/** The lanes, and who waits for one. */
class Lanes<Request, Reply> {
  private readonly waiting: number;
  private readonly all: readonly ChildWorker<Request, Reply>[];
  /** The one that was used last is taken first. */
  private readonly free: ChildWorker<Request, Reply>[];
  private readonly queue: Turn<Request, Reply>[] = [];
  private readonly served = new Set<string>();
  private isClosed = false;

  constructor(module: URL, { lanes, waiting, ...limits }: LaneLimits) {
    this.waiting = waiting;
    this.all = Array.from({ length: lanes }, () => createChildWorker<Request, Reply>(module, limits));
    this.free = this.all.toReversed();
  }

  ask(request: Request, by: string): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const refused = this.refusalOf(by);
    if (refused) reject(new ChildFailure(refused));
    else {
      this.queue.push({ by, request, resolve, reject });
      this.next();
    }
    return promise;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const turn of this.queue.splice(0)) turn.reject(new ChildFailure('closed'));
    await Promise.all(this.all.map((lane) => lane.close()));
  }

  private refusalOf(by: string): 'closed' | 'ownWaits' | 'busy' | null {
    if (this.isClosed) return 'closed';
    if (this.queue.some((turn) => turn.by === by)) return 'ownWaits';
    const beginsNow = this.free.length > 0 && !this.served.has(by);
    return beginsNow || this.queue.length < this.waiting ? null : 'busy';
  }

  /** Gives a free lane to the first who waits and has none. */
  private next(): void {
    const index = this.queue.findIndex(({ by }) => !this.served.has(by));
    const lane = index < 0 ? undefined : this.free.pop();
    if (lane === undefined) return;
    const [turn] = this.queue.splice(index, 1);
    if (turn) void this.serve(lane, turn);
  }

  private async serve(
    lane: ChildWorker<Request, Reply>,
    { by, request, resolve, reject }: Turn<Request, Reply>,
  ): Promise<void> {
    this.served.add(by);
    await lane.ask(request).then(resolve, reject);
    this.served.delete(by);
    this.free.push(lane);
    this.next();
  }
}

/**
 * Processes as those of `createChildWorker`, shared by people: of each person one request is at work and one waits, so
 * that nobody's large files take all lanes and make all others wait. Reasons of a failure besides those of a worker:
 * `ownWaits` the person has one that waits already, `busy` too many people wait.
 */
export function createChildLanes<Request, Reply>(
  module: URL,
  limits: LaneLimits,
): ChildLanes<Request, Reply> {
  const lanes = new Lanes<Request, Reply>(module, limits);
  return { ask: (request, by) => lanes.ask(request, by), close: () => lanes.close() };
}
