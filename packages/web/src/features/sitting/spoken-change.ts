import { writtenUntil } from '@karakter/domain/calendar/dates';
import type { Language } from '@karakter/domain/text/language';
import { sittingText } from './texts.ts';

type OwnEnd = { readonly endsAt: string; readonly pausedSince: string | null };

/** The announcement of a pause, or of a new end, with its date if that is not today [D7]; null if neither changed. */
export function changeToAnnounce(was: OwnEnd, is: OwnEnd, now: number, language: Language): string | null {
  const text = sittingText[language];
  if (was.pausedSince === null && is.pausedSince !== null) return text.pausedWords;
  if (was.endsAt === is.endsAt) return null;
  return text.newEnd(writtenUntil(is.endsAt, new Date(now).toISOString(), language));
}
