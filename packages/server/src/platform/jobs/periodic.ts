import type { Log } from '../log/log.ts';

type Wish = {
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
  /** What the log says when the work fails. */
  readonly failure: string;
};

export type Periodic = {
  /** Does the work now, between its turns. */
  turn(): void;
  stop(): void;
};

/**
 * Does the work at once and then at this interval, by the system clock. A failure is logged, and the next turn tries
 * again; a turn that comes while the work is still under way is left out.
 */
export function startPeriodic(log: Pick<Log, 'error'>, { everyMs, work, failure }: Wish): Periodic {
  let isUnderWay = false;
  const workOnce = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await work();
    } catch (error) {
      log.error(failure, error);
    } finally {
      isUnderWay = false;
    }
  };
  const turn = () => void workOnce();
  turn();
  const timer = setInterval(turn, everyMs);
  return { turn, stop: () => clearInterval(timer) };
}
