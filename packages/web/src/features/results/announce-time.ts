import { instantInOslo, isUnreadableDate } from '../../text/oslo-time.ts';

/** Why nothing can be announced at the time that is typed. */
export type TimeFault = 'timeMissing' | 'noSuchDate' | 'noSuchClock' | 'timePast';

/** What is wrong with a date and a clock as they are typed, at the instant `now`; null where something can be announced then. */
export function faultOfTime(date: string, clock: string, now: string): TimeFault | null {
  if (date.trim() === '' || clock.trim() === '') return 'timeMissing';
  if (isUnreadableDate(date)) return 'noSuchDate';
  const at = instantInOslo(date, clock);
  if (at === undefined) return 'noSuchClock';
  return Date.parse(at) <= Date.parse(now) ? 'timePast' : null;
}
