import type { CaseEvent, CaseEventKind } from '../rules/case-history.ts';
import type { DeadlineState } from '../rules/deadlines.ts';
import type { Deadline } from '../rules/derivation.ts';
import { oslo } from './oslo.ts';

export const happened = (kind: CaseEventKind, at: string): CaseEvent => ({ kind, at: oslo(at) });

/** The same event about one of several explanations or complaints. */
export const about = (ref: string, event: CaseEvent): CaseEvent =>
  event.kind === 'deadlineExtended' ? event : { ...event, ref };

/** A spring in which one grade goes through every event; each test takes the events it needs. */
export const announced = happened('announced', '2026-05-04T09:00');
export const requested = happened('explanationRequested', '2026-05-11T23:59');
export const received = happened('explanationReceived', '2026-05-20T14:00');
export const appealed = happened('appealFiled', '2026-05-13T10:00');
export const decided = happened('appealDecided', '2026-06-15T10:00');

export const oral = { form: 'oral', recheckable: false } as const;

/** The deadline of a state that has one; any other state fails the test with its name. */
export function running(state: DeadlineState): Deadline {
  if (state.kind !== 'running') throw new Error(JSON.stringify(state));
  return state.deadline;
}

/** The state in short: the last day, or why there is none. */
export function inShort(state: DeadlineState): string {
  if (state.kind === 'running') return state.deadline.lastDay.toString();
  return state.kind === 'suspended' ? `suspended since ${state.since}` : state.reason;
}
