import { demoRoutes } from '@karakter/contract/demo/routes';
import { inTransaction } from '../../platform/database/transaction.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import type { Services } from '../../services.ts';
import { allTasks } from '../../tasks.ts';
import { timeMover } from './move.ts';
import { nextDeadline } from './next-deadline.ts';

const steps = { hour: { hours: 1 }, day: { hours: 24 } } as const;

/** The demonstration's clock; outside the demonstration it does not exist. */
export function mountDemonstration(mount: Mount, services: Services): void {
  const { clock, config, db } = services;
  const moveClock = timeMover({ ...services, tasks: allTasks(services) });
  const next = async (tx: Parameters<typeof nextDeadline>[0], now: Temporal.Instant) => {
    const deadline = await nextDeadline(tx, now);
    return { now: now.toString(), next: deadline && { ...deadline, at: deadline.at.toString() } };
  };

  mount(demoRoutes.clock, async ({ tx, now }) => {
    orNotFound(config.demonstration);
    return next(tx, now);
  });

  mount(demoRoutes.moveClock, async ({ body: { move } }) => {
    orNotFound(config.demonstration);
    const reading = { identity: 'visible', effect: 'read' } as const;
    // A move may take minutes: no transaction is open meanwhile.
    return new AfterTransaction(async () => {
      await moveClock((now) =>
        move === 'nextDeadline'
          ? inTransaction(db, reading, async (tx) => (await nextDeadline(tx, now))?.at)
          : Promise.resolve(now.add(steps[move])),
      );
      return inTransaction(db, reading, (tx) => next(tx, clock.now()));
    });
  });
}
