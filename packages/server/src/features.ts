import { mountPeople } from './features/people/routes.ts';
import type { Mount } from './platform/mount.ts';
import type { Services } from './services.ts';

/** Every feature's routes, in the order of the exam's own course. */
export function mountFeatures(mount: Mount, services: Services): void {
  const { config } = services;
  mountPeople(mount, { demonstration: config.demonstration });
}
