import { minutesLeft } from '@karakter/domain/grading/desk/pace';
import { deskKeyOf, rememberedPerson } from '../../../../device/remembered-person.ts';

const mostKept = 60;

const keyFor = (commissionId: string) => {
  const person = rememberedPerson();
  return person === null ? null : `${deskKeyOf(person)}.pace.${commissionId}`;
};

function timesIn(kept: string | null): readonly number[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter((each) => typeof each === 'number') : [];
  } catch {
    return [];
  }
}

function keptTimes(commissionId: string): readonly number[] {
  try {
    const key = keyFor(commissionId);
    return key === null ? [] : timesIn(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Notes on this device when the grader confirmed a script: the pace is never sent anywhere. */
export function noteConfirmed(commissionId: string, at: number): void {
  const key = keyFor(commissionId);
  if (key === null) return;
  try {
    localStorage.setItem(key, JSON.stringify([...keptTimes(commissionId), at].slice(-mostKept)));
  } catch {
    // Then there is no forecast.
  }
}

/** The minutes that are left at the grader's own pace on this device; null before it is known. */
export function ownMinutesLeft(commissionId: string, left: number): number | null {
  return minutesLeft(keptTimes(commissionId), left);
}
