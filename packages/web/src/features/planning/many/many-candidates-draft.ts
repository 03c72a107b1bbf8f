import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { paperLanguages } from '@karakter/domain/papers/paper';
import type { SetForMany } from '@karakter/domain/planning/candidates/many-candidates';
import { mostExtraMinutes } from '@karakter/domain/planning/list/candidate-row';

/** What is set for several candidates, as it is typed; what is empty changes nothing. */
export type ManyDraft = { readonly minutes: string; readonly language: string; readonly room: string };
export const emptyMany: ManyDraft = { minutes: '', language: '', room: '' };

/** True where the minutes are filled in and are no whole number that a candidate can have. */
export function areMinutesBad({ minutes }: Pick<ManyDraft, 'minutes'>): boolean {
  if (minutes.trim() === '') return false;
  const number = Number(minutes);
  return !Number.isInteger(number) || number < 0 || number > mostExtraMinutes;
}

/** The draft in the form in which it is sent. */
export function setFor({ minutes, language, room }: ManyDraft): SetForMany {
  const form: PaperLanguage | undefined = paperLanguages.find((each) => each === language);
  return {
    ...(minutes.trim() !== '' && { extraMinutes: Number(minutes) }),
    ...(form && { language: form }),
    ...(room.trim() !== '' && { room: room.trim() }),
  };
}
