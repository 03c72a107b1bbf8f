import type { DutyText } from '@karakter/contract/people/duty';
import { shortDate } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { commaSeparated } from '@karakter/domain/text/wording';

type DutyWords = {
  readonly allRooms: string;
  readonly inRooms: (rooms: string) => string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
};

/** `Alle rom`, `Aud. 2, B112, fra 3. mars, til 4. mars`: an invigilator's duty in a list. */
export function dutyInWords(
  { rooms, firstDay, lastDay }: DutyText,
  words: DutyWords,
  language: Language,
): string {
  return commaSeparated([
    rooms === null ? words.allRooms : words.inRooms(commaSeparated(rooms)),
    firstDay && words.from(shortDate(firstDay, language)),
    lastDay && words.until(shortDate(lastDay, language)),
  ]);
}
