import type { HeldRole, PersonView } from '@karakter/contract/register/views';
import { providerNames, providerTitles } from '@karakter/contract/sign-in/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { shortDate } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { writtenList } from '@karakter/domain/text/wording';
import { rolesText } from './roles-texts.ts';

/** The ways a person has to sign in, or nothing where none is linked. */
export function waysOf(signIn: PersonView['signIn'], language: Language): string | undefined {
  const ways = providerNames.filter((way) => signIn[way]);
  if (ways.length === 0) return undefined;
  return writtenList[language](ways.map((way) => providerTitles[way]));
}

/** The place for which a role is held. */
export function placeName(place: HeldRole['place'], language: Language): string {
  if (place.kind === 'unit') return place.name[language];
  if (place.kind === 'commission') return rolesText[language].commissions;
  const day = shortDate(dateOf(Temporal.Instant.from(place.startsAt)).toString(), language);
  return `${place.courseCode} ${place.courseTitle[language]}, ${day}`;
}
