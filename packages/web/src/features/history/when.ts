import { shortDate, writtenClock } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { osloFields } from '../../text/oslo-time.ts';

/** The format of one answer's instants: the time, with the day where they are on several days. */
export function whenWords(instants: readonly string[], language: Language): (instant: string) => string {
  const dayOf = (instant: string) => osloFields(instant).date;
  const isOneDay = new Set(instants.map(dayOf)).size <= 1;
  return (instant) => {
    const clock = writtenClock(instant, language);
    return isOneDay ? clock : `${shortDate(dayOf(instant), language)} ${clock}`;
  };
}
