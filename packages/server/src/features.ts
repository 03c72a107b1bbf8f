import { mountGrading } from './features/grading/routes.ts';
import { mountNotices } from './features/notices/routes.ts';
import { mountPeople } from './features/people/routes.ts';
import { mountDemonstrationPeople } from './features/sign-in/routes.ts';
import { mountSystem } from './features/system/routes.ts';
import type { Mount } from './platform/mount.ts';
import type { Services } from './services.ts';

/** Every feature's routes, in the order of the exam's own course. */
export function mountFeatures(mount: Mount, services: Services): void {
  const { config } = services;
  mountSystem(mount, config);
  mountDemonstrationPeople(mount, config);
  mountPeople(mount, { demonstration: config.demonstration });
  mountNotices(mount, { demonstration: config.demonstration });
  mountGrading(mount, config);
}
