import type { DigestNotice } from '@karakter/domain/notices/account-notices';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from '../mail-dictionary.ts';

type DigestMails = Pick<MailTexts, 'digest'>;

/** A mail of more than these is not read to its end: the rest are counted, and on the pages. */
const shownAtMost = 100;

/** The notices by course and subject: what many of them say is written once. */
function grouped(notices: readonly DigestNotice[]): string {
  const courses = Map.groupBy(notices.slice(0, shownAtMost), ({ course }) => course);
  return [...courses]
    .map(([course, ofCourse]) => {
      const subjects = Map.groupBy(ofCourse, ({ subject }) => subject);
      const parts = [...subjects].map(([subject, those]) =>
        [`– ${subject}`, ...new Set(those.map(({ body }) => body))].join('\n'),
      );
      return [...(course === '' ? [] : [course]), ...parts].join('\n\n');
    })
    .join('\n\n\n');
}

const rest = (notices: readonly DigestNotice[]) => notices.length - shownAtMost;

const nb: DigestMails = {
  digest: ({ notices }, s) => ({
    subject: plural.nb(notices.length, {
      one: 'Karakter: ett nytt varsel',
      other: 'Karakter: # nye varsler',
    }),
    body: [
      grouped(notices),
      ...(rest(notices) > 0
        ? [
            plural.nb(rest(notices), {
              one: '# varsel til ser du i Karakter.',
              other: '# varsler til ser du i Karakter.',
            }),
          ]
        : []),
      `Det du skal gjøre, finner du på ${s.url}. Hva du får med en gang, daglig eller ikke i det hele tatt, velger du på ${s.url}/settings/notices`,
    ].join('\n\n\n'),
  }),
};
const nn: DigestMails = {
  digest: ({ notices }, s) => ({
    subject: plural.nn(notices.length, {
      one: 'Karakter: eitt nytt varsel',
      other: 'Karakter: # nye varsel',
    }),
    body: [
      grouped(notices),
      ...(rest(notices) > 0
        ? [
            plural.nn(rest(notices), {
              one: '# varsel til ser du i Karakter.',
              other: '# varsel til ser du i Karakter.',
            }),
          ]
        : []),
      `Det du skal gjere, finn du på ${s.url}. Kva du får med ein gong, dagleg eller ikkje i det heile, vel du på ${s.url}/settings/notices`,
    ].join('\n\n\n'),
  }),
};
const en: DigestMails = {
  digest: ({ notices }, s) => ({
    subject: plural.en(notices.length, { one: 'Karakter: one new notice', other: 'Karakter: # new notices' }),
    body: [
      grouped(notices),
      ...(rest(notices) > 0
        ? [
            plural.en(rest(notices), {
              one: 'You see # more notice in Karakter.',
              other: 'You see # more notices in Karakter.',
            }),
          ]
        : []),
      `What you must do is at ${s.url}. Choose what you get at once, daily or not at all at ${s.url}/settings/notices`,
    ].join('\n\n\n'),
  }),
};

/** The mail of a day's waiting notices [T1]. */
export const digestMails = { nb, nn, en };
