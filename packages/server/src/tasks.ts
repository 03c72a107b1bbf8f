import type { Tasks } from './platform/jobs-runner.ts';
import type { Services } from './services.ts';

/** Every job and timer there is, by name. Each is idempotent. */
export function allTasks(_services: Services): Tasks {
  return {};
}
