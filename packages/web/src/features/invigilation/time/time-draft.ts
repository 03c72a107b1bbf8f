import type { MoveTime, TimeReach } from '@karakter/contract/invigilation/routes';
import type { TimeReason } from '@karakter/domain/rules/time-reasons';
import { mostExtensionMinutes } from '@karakter/domain/sitting/time-command';
import { instantInOslo, osloFields } from '../../../text/oslo-time.ts';

export const timeKinds = ['extension', 'pause', 'resume', 'lateStart'] as const;

/** A change of time while it is typed; it begins empty. */
export type TimeDraft = {
  readonly kind: MoveTime['kind'];
  readonly minutes: string;
  /** Local time in Norway; empty means now. */
  readonly clock: string;
  /** Empty: not chosen. */
  readonly reason: TimeReason | '';
  readonly otherReason: string;
};

/** Null: not chosen. */
export type ChosenReach = TimeReach | null;

export type TimeFault = 'whom' | 'minutes' | 'clock' | 'reason' | 'otherReason';

/** What is missing in the draft, or cannot be read, before it can be sent. */
export function faultsOf(draft: TimeDraft, reach: ChosenReach, planned: PlannedTimes): TimeFault[] {
  const { kind, minutes, clock, reason, otherReason } = draft;
  const given = Number(minutes);
  const hasMinutes = Number.isInteger(given) && given >= 1 && given <= mostExtensionMinutes;
  const hasNoOne = reach === null || (reach.scope === 'candidates' && reach.candidacyIds.length === 0);
  // Otherwise it would be sent as now.
  const isClockUnread = clock.trim() !== '' && newStart(clock, planned) === null;
  const isReasonMissing = reason === 'other' && otherReason.trim().length < 3;
  return [
    ...(hasNoOne ? (['whom'] as const) : []),
    ...(kind === 'extension' && !hasMinutes ? (['minutes'] as const) : []),
    ...(kind === 'lateStart' && isClockUnread ? (['clock'] as const) : []),
    ...(reason === '' ? (['reason'] as const) : []),
    ...(isReasonMissing ? (['otherReason'] as const) : []),
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

/** The draft in the form in which the board computes the new ends. */
export function expectedChange({ kind, minutes, clock }: TimeDraft, planned: PlannedTimes) {
  if (kind === 'extension') return { kind, minutes: Number(minutes) };
  if (kind !== 'lateStart') return { kind };
  const startsAt = newStart(clock, planned);
  return { kind, startsAt: startsAt === null ? null : Date.parse(startsAt) };
}
