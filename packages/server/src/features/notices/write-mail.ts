import { writtenDeadline, writtenEndInstant, writtenInstant } from '@karakter/domain/calendar/dates';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import type { Language } from '@karakter/domain/text/language';
import { mailTextsEn } from './texts/en.ts';
import type { MailSetting, MailText, MailTexts } from './texts/mail-dictionary.ts';
import { mailTextsNb } from './texts/nb.ts';
import { mailTextsNn } from './texts/nn.ts';

const texts: Readonly<Record<Language, MailTexts>> = { nb: mailTextsNb, nn: mailTextsNn, en: mailTextsEn };
const farewell = {
  nb: 'Denne meldingen er sendt av Karakter og kan ikke besvares.',
  nn: 'Denne meldinga er send av Karakter og kan ikkje svarast på.',
  en: 'This message was sent by Karakter and cannot be answered.',
};

/** Whether there is a mail for this kind of notice. */
export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(mailTextsNb, kind);
}

type About = { courseCode: string; courseTitle: string; examStart: string | null; url: string };

/** What a notice says in the receiver's language [T4]. */
export function writeNotice<Kind extends NoticeKind>(
  notice: { kind: Kind; facts: NoticeFacts[Kind] },
  language: Language,
  about: About,
): MailText {
  const setting: MailSetting = {
    ...about,
    examStart: about.examStart === null ? '' : writtenInstant(about.examStart, language),
    written: (instant) => writtenInstant(instant, language),
    end: (instant) => writtenEndInstant(instant, language),
    deadline: (instant) => writtenDeadline(instant, language),
  };
  return texts[language][notice.kind](notice.facts, setting);
}

/** A notice as mail in the receiver's language [T4]. */
export function writeMail<Kind extends NoticeKind>(
  notice: { kind: Kind; facts: NoticeFacts[Kind] },
  language: Language,
  about: About,
): MailText {
  const { subject, body } = writeNotice(notice, language, about);
  return { subject, body: `${body}\n\n${farewell[language]}` };
}
