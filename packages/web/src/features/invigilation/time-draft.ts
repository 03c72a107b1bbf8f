import type { MoveTime, TimeReach } from '@karakter/contract/invigilation/routes';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { instantInOslo, osloFields } from '../../text/oslo-time.ts';

export const timeKinds = ['extension', 'pause', 'resume', 'lateStart'] as const;
export const timeReasons = ['technical', 'power', 'alarm', 'late', 'illness', 'other'] as const;

/** A change of time while it is typed. */
export type TimeDraft = {
  readonly kind: MoveTime['kind'];
  readonly minutes: string;
  /** Local time in Norway; empty means now. */
  readonly clock: string;
  readonly reason: (typeof timeReasons)[number];
  readonly otherReason: string;
};

export type TimeFault = 'minutes' | 'reason';

/** What is missing in the draft before it can be sent. */
export function faultsOf({ kind, minutes, reason, otherReason }: TimeDraft): TimeFault[] {
  const given = Number(minutes);
  const hasMinutes = Number.isInteger(given) && given >= 1 && given <= mostExtensionMinutes;
  const isReasonMissing = reason === 'other' && otherReason.trim().length < 3;
  return [
    ...(kind === 'extension' && !hasMinutes ? (['minutes'] as const) : []),
    ...(isReasonMissing ? (['reason'] as const) : []),
  ];
}

/** When the exam was to begin and to end. */
export type PlannedTimes = { readonly startsAt: string; readonly endsAt: string };

const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * The instant of a new start at this local time; null for now. It is on the exam's first day, or on the next day
 * where that is within the exam and the first is before it, as in an exam that passes midnight.
 */
export function newStart(clock: string, { startsAt, endsAt }: PlannedTimes): string | null {
  const { date } = osloFields(startsAt);
  const first = instantInOslo(date, clock);
  const next = instantInOslo(dayAfter(date), clock);
  if (first === undefined || next === undefined) return null;
  const isPastMidnight = Date.parse(first) < Date.parse(startsAt) && Date.parse(next) < Date.parse(endsAt);
  return isPastMidnight ? next : first;
}

type Given = { id: string; reach: TimeReach; reason: string; planned: PlannedTimes };

/** The draft in the form in which it is sent. */
export function moveOf({ kind, minutes, clock }: TimeDraft, { planned, ...given }: Given): MoveTime {
  if (kind === 'extension') return { ...given, kind, minutes: Number(minutes) };
  if (kind !== 'lateStart') return { ...given, kind };
  return { ...given, kind, startsAt: newStart(clock, planned) };
}
