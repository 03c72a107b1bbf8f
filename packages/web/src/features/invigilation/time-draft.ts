import type { MoveTime, TimeReach } from '@karakter/contract/invigilation';
import { mostExtensionMinutes } from '@karakter/domain/time-command';
import { instantInOslo } from '../planning/oslo-time.ts';

export const timeKinds = ['extension', 'pause', 'resume', 'lateStart'] as const;
export const timeReasons = ['technical', 'power', 'alarm', 'late', 'illness', 'other'] as const;

/** A change of time while it is typed. */
export type TimeDraft = {
  readonly kind: MoveTime['kind'];
  readonly minutes: string;
  /** On the wall in Norway; empty is now. */
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

type Given = { id: string; reach: TimeReach; reason: string; date: string };

/** The draft as it is sent; a new start is on the day of the exam. */
export function moveOf({ kind, minutes, clock }: TimeDraft, { date, ...given }: Given): MoveTime {
  if (kind === 'extension') return { ...given, kind, minutes: Number(minutes) };
  if (kind !== 'lateStart') return { ...given, kind };
  return { ...given, kind, startsAt: clock === '' ? null : (instantInOslo(date, clock) ?? null) };
}
