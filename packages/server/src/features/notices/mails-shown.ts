import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import { type Language, languages } from '@karakter/domain/text/language';
import { writeMail } from './write-mail.ts';

type About = {
  readonly exam: { readonly courseCode: string; readonly courseTitle: Readonly<Record<Language, string>> };
  readonly startsAt: string;
  readonly url: string;
};

/** A mail of an exam before it is sent, in each language in which it goes out, with the number of its receivers. */
export function mailsShown<Kind extends NoticeKind>(
  notice: { kind: Kind; facts: NoticeFacts[Kind] },
  receivers: readonly Language[],
  { exam: { courseCode, courseTitle }, startsAt, url }: About,
) {
  return languages.flatMap((language) => {
    const count = receivers.filter((each) => each === language).length;
    if (count === 0) return [];
    const about = { courseCode, courseTitle: courseTitle[language], examStart: startsAt, url };
    return [{ language, count, ...writeMail(notice, language, about) }];
  });
}
