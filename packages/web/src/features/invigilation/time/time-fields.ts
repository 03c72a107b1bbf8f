import type { TimeFault } from './time-draft.ts';

/** The field in which a missing value is typed or chosen. */
export const timeFieldOf: Readonly<Record<TimeFault, string>> = {
  whom: 'time-whom',
  minutes: 'time-minutes',
  clock: 'time-start',
  reason: 'time-reason',
  otherReason: 'time-other-reason',
};
