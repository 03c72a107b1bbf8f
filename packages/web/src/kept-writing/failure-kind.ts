import { ApiRefusal } from '../api/api-refusal.ts';

/** What becomes of writing that was not saved: joined, kept until sign-in, tried again by itself, or refused as it is. */
export function failureKind(failure: unknown): 'changed' | 'signedOut' | 'waiting' | 'refused' {
  if (!(failure instanceof ApiRefusal)) return 'refused';
  if (failure.code === 'changedMeanwhile') return 'changed';
  if (failure.status === 401) return 'signedOut';
  const mayPass = failure.status === 0 || failure.status === 429 || failure.status >= 500;
  return mayPass || failure.code === 'unreadable' ? 'waiting' : 'refused';
}
