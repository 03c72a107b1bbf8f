import { demoRoutes } from '@karakter/contract/demo';
import { orNotFound } from '../../platform/actor.ts';
import type { Mount } from '../../platform/mount.ts';
import type { Services } from '../../services.ts';
import { allTasks } from '../../tasks.ts';
import { timeMover } from './move.ts';
import { nextDeadline } from './next-deadline.ts';

const steps = { hour: { hours: 1 }, day: { hours: 24 } } as const;

/** The demonstration's clock; anywhere else it does not exist. */
export function mountDemonstration(mount: Mount, services: Services): void {
  const { clock, config } = services;
  const moveClock = timeMover({ ...services, tasks: allTasks(services) });
  const next = async (tx: Parameters<typeof nextDeadline>[0], now: Temporal.Instant) => {
    const deadline = await nextDeadline(tx, now);
    return { now: now.toString(), next: deadline && { ...deadline, at: deadline.at.toString() } };
  };

  mount(demoRoutes.clock, async ({ tx, now }) => {
    orNotFound(config.demonstration);
    return next(tx, now);
  });

  mount(demoRoutes.moveClock, async ({ tx, body: { move } }) => {
    orNotFound(config.demonstration);
    await moveClock(async (now) =>
      move === 'nextDeadline' ? (await nextDeadline(tx, now))?.at : now.add(steps[move]),
    );
    return next(tx, clock.now());
  });
}
