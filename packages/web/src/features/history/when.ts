import { shortDate, writtenClock } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { osloFields } from '../../text/oslo-time.ts';

/** How instants of one answer are written: the time, with the day where they lie on several days. */
export function whenWords(instants: readonly string[], language: Language): (instant: string) => string {
  const dayOf = (instant: string) => osloFields(instant).date;
  const isOneDay = new Set(instants.map(dayOf)).size <= 1;
  return (instant) => {
    const clock = writtenClock(instant, language);
    return isOneDay ? clock : `${shortDate(dayOf(instant), language)} ${clock}`;
  };
}
