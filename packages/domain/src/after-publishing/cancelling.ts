import type { SittingState } from '../sitting/sitting.ts';

/** How far the candidates of an exam have come when it is cancelled [P14]. */
export const cancellingGroups = ['notBegun', 'writing', 'handedIn', 'absent'] as const;
type CancellingGroup = (typeof cancellingGroups)[number];

/** Where the cancelling finds a candidate; null for a candidate who has withdrawn, whom it does not concern. */
export function cancellingGroupOf(state: SittingState): CancellingGroup | null {
  switch (state.kind) {
    case 'waiting':
      return 'notBegun';
    case 'open':
      return 'writing';
    case 'cancelled':
      return cancellingGroupOf(state.from);
    case 'withdrawn':
      return null;
    default:
      return state.kind;
  }
}

/** Whether the candidate has written something that is kept when the exam is cancelled. */
export function isWritingKept(state: SittingState): boolean {
  const group = cancellingGroupOf(state);
  return group === 'writing' || group === 'handedIn';
}

/** How many candidates the cancelling finds where. */
export function cancellingCounts(states: readonly SittingState[]): Record<CancellingGroup, number> {
  const count = (group: CancellingGroup) =>
    states.filter((state) => cancellingGroupOf(state) === group).length;
  return {
    notBegun: count('notBegun'),
    writing: count('writing'),
    handedIn: count('handedIn'),
    absent: count('absent'),
  };
}
