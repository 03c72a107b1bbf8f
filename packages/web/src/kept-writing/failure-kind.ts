import { ApiRefusal } from '../api/api-refusal.ts';

/** How often a save that others have overtaken is joined with theirs before it counts as failed. */
export const mostJoins = 5;

/** What to do with writing that was not saved: merge it, keep it until sign-in, retry it, or show that it was refused. */
export function failureKind(failure: unknown): 'changed' | 'signedOut' | 'waiting' | 'refused' {
  if (!(failure instanceof ApiRefusal)) return 'refused';
  if (failure.code === 'changedMeanwhile') return 'changed';
  if (failure.status === 401) return 'signedOut';
  const mayPass = failure.status === 0 || failure.status === 429 || failure.status >= 500;
  return mayPass || failure.code === 'unreadable' ? 'waiting' : 'refused';
}

const longestWaitMs = 30_000;

/** How long to wait before the next try, after so many failures in a row. */
export const waitAfter = (failures: number): number => Math.min(longestWaitMs, 1000 * 2 ** failures);
