import { isAtRest } from '@karakter/domain/sitting/sitting-states';
import type { Database } from '../../../platform/database/db.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { LiveSitting, Window } from '../live-sittings.ts';
import type { SealedPapers } from '../sealed-paper.ts';
import { send } from './socket-messages.ts';

const lookMs = 50;

/**
 * Sends each candidate the key of the sealed paper at their own start, to waiting windows and to windows that connect
 * later [D2].
 */
export type KeyRelease = {
  /** Called when a window has connected or a time has changed. */
  enqueue(sitting: LiveSitting): void;
  start(): void;
  stop(): void;
};

type Parts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly papers: SealedPapers;
  readonly log: Pick<Log, 'error'>;
};

export function createKeyRelease({ db, clock, papers, log }: Parts): KeyRelease {
  const waiting = new Set<LiveSitting>();
  const given = new WeakSet<Window>();
  let timer: NodeJS.Timeout | undefined;

  async function release(sitting: LiveSitting): Promise<void> {
    const paper = await papers.of(db, sitting);
    if (!paper) return;
    const message = { kind: 'key', key: paper.key } as const;
    for (const window of sitting.windows) {
      if (given.has(window)) continue;
      given.add(window);
      send(window, message);
    }
  }

  function look(): void {
    const now = clock.now().epochMilliseconds;
    for (const sitting of waiting) {
      if (now < sitting.startsAt || (sitting.pausedSince !== null && sitting.state === 'waiting')) continue;
      waiting.delete(sitting);
      if (isAtRest(sitting.state)) continue;
      release(sitting).catch((error: unknown) => {
        log.error('a paper could not be opened; it is tried again', error);
        waiting.add(sitting);
      });
    }
  }

  return {
    enqueue(sitting) {
      if (sitting.windows.size === 0) return;
      waiting.add(sitting);
      // The paper is prepared before it is needed; a failure is logged when it is needed.
      papers.of(db, sitting).catch(() => undefined);
    },
    start() {
      timer = setInterval(look, lookMs);
    },
    stop: () => clearInterval(timer),
  };
}
