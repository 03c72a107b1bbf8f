import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type TrialMails = Pick<MailTexts, 'trialNews'>;

const mailsNb: TrialMails = {
  trialNews: ({ what, samples, startsAt }, s) =>
    what === 'open'
      ? {
          subject: `${s.courseCode}: prøvesensur før sensormøtet`,
          body: `Prøvesensuren i ${s.courseCode} er åpnet, med ${plural.nb(samples, { one: '# prøve', other: '# prøver' })}. Gi din før sensormøtet ${s.written(startsAt)}. Ingen ser noe av de andres før alle har gitt sine: ${s.url}`,
        }
      : what === 'shown'
        ? {
            subject: `${s.courseCode}: spredningen i prøvesensuren er vist`,
            body: `Alle har gitt sin prøvesensur i ${s.courseCode}. Se spredningen før sensormøtet: ${s.url}`,
          }
        : {
            subject: `${s.courseCode}: prøvesensuren er avbrutt`,
            body: `Prøvesensuren i ${s.courseCode} er avbrutt. Det du skrev, er tatt vare på, og bare du ser det. Grunnen står på siden for sensormøtet: ${s.url}`,
          },
};

const mailsNn: TrialMails = {
  trialNews: ({ what, samples, startsAt }, s) =>
    what === 'open'
      ? {
          subject: `${s.courseCode}: prøvesensur før sensormøtet`,
          body: `Prøvesensuren i ${s.courseCode} er opna, med ${plural.nn(samples, { one: '# prøve', other: '# prøver' })}. Gje din før sensormøtet ${s.written(startsAt)}. Ingen ser noko av det dei andre har gjeve, før alle har gjeve sine: ${s.url}`,
        }
      : what === 'shown'
        ? {
            subject: `${s.courseCode}: spreiinga i prøvesensuren er vist`,
            body: `Alle har gjeve sin prøvesensur i ${s.courseCode}. Sjå spreiinga før sensormøtet: ${s.url}`,
          }
        : {
            subject: `${s.courseCode}: prøvesensuren er avbroten`,
            body: `Prøvesensuren i ${s.courseCode} er avbroten. Det du skreiv, er teke vare på, og berre du ser det. Grunnen står på sida for sensormøtet: ${s.url}`,
          },
};

const mailsEn: TrialMails = {
  trialNews: ({ what, samples, startsAt }, s) =>
    what === 'open'
      ? {
          subject: `${s.courseCode}: trial grading before the grading meeting`,
          body: `The trial grading in ${s.courseCode} is open, with ${plural.en(samples, { one: '# sample', other: '# samples' })}. Give yours before the grading meeting ${s.written(startsAt)}. No one sees anything of the others before all have given theirs: ${s.url}`,
        }
      : what === 'shown'
        ? {
            subject: `${s.courseCode}: the spread of the trial grading is shown`,
            body: `All have given their trial grading in ${s.courseCode}. See the spread before the grading meeting: ${s.url}`,
          }
        : {
            subject: `${s.courseCode}: the trial grading was abandoned`,
            body: `The trial grading in ${s.courseCode} was abandoned. What you wrote is kept, and only you see it. The reason is on the page of the grading meeting: ${s.url}`,
          },
};

/** The mails about trial gradings, in each language. */
export const trialMails: Readonly<Record<Language, TrialMails>> = { nb: mailsNb, nn: mailsNn, en: mailsEn };
