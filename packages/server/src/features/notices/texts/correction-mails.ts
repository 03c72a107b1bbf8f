import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Language } from '@karakter/domain/text/language';
import type { MailSetting, MailTexts } from './mail-dictionary.ts';

type CorrectionMails = Pick<MailTexts, 'gradeCorrected' | 'gradeCorrectionNews'>;
type Corrected = NoticeFacts['gradeCorrected'];

const paragraphs = (lines: readonly (string | null | false)[]) => lines.filter(Boolean).join('\n\n');
const wordsFor =
  (pass: string, fail: string) =>
  (grade: string): string =>
    grade === 'pass' ? pass : grade === 'fail' ? fail : grade;
const gradeNb = wordsFor('bestått', 'ikke bestått');
const gradeNn = wordsFor('bestått', 'ikkje bestått');
const gradeEn = wordsFor('pass', 'fail');
const until = (s: MailSetting, deadline: string | null, words: (until: string) => string) =>
  deadline && words(s.deadline(deadline));

const nb: CorrectionMails = {
  gradeCorrected: (f: Corrected, s) => ({
    subject: `${s.courseCode}: karakteren din er rettet`,
    body: paragraphs([
      `Karakteren din i ${s.courseCode} ${s.courseTitle} var ført feil og er rettet.`,
      `Før: ${gradeNb(f.before)}\nNå: ${gradeNb(f.after)}\nHvorfor: ${f.reason}`,
      'Rettingen er et nytt vedtak, og alle fristene begynner på nytt.',
      until(s, f.explanationDeadline, (at) => `Frist for å be om begrunnelse: ${at}.`),
      until(s, f.appealDeadline, (at) => `Frist for å klage på karakteren: ${at}.`),
      until(s, f.complaintDeadline, (at) => `Frist for å klage på formelle feil: ${at}.`),
      s.url,
    ]),
  }),
  gradeCorrectionNews: ({ what, candidateNumber }, s) =>
    what === 'toConfirm'
      ? {
          subject: `${s.courseCode}: en retting av en karakter venter på deg`,
          body: `Det er foreslått å rette karakteren til kandidat ${candidateNumber} i ${s.courseCode}. Ingenting er ført. En annen enn den som foreslo, bekrefter eller avslår: ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: rettingen du foreslo, er avslått`,
          body: `Rettingen du foreslo for kandidat ${candidateNumber} i ${s.courseCode}, er avslått med en grunn. Karakteren står som før: ${s.url}`,
        },
};

const nn: CorrectionMails = {
  gradeCorrected: (f: Corrected, s) => ({
    subject: `${s.courseCode}: karakteren din er retta`,
    body: paragraphs([
      `Karakteren din i ${s.courseCode} ${s.courseTitle} var ført feil og er retta.`,
      `Før: ${gradeNn(f.before)}\nNo: ${gradeNn(f.after)}\nKvifor: ${f.reason}`,
      'Rettinga er eit nytt vedtak, og alle fristane byrjar på nytt.',
      until(s, f.explanationDeadline, (at) => `Frist for å be om grunngjeving: ${at}.`),
      until(s, f.appealDeadline, (at) => `Frist for å klage på karakteren: ${at}.`),
      until(s, f.complaintDeadline, (at) => `Frist for å klage på formelle feil: ${at}.`),
      s.url,
    ]),
  }),
  gradeCorrectionNews: ({ what, candidateNumber }, s) =>
    what === 'toConfirm'
      ? {
          subject: `${s.courseCode}: ei retting av ein karakter ventar på deg`,
          body: `Det er foreslått å rette karakteren til kandidat ${candidateNumber} i ${s.courseCode}. Ingenting er ført. Ein annan enn den som foreslo, stadfestar eller avslår: ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: rettinga du foreslo, er avslått`,
          body: `Rettinga du foreslo for kandidat ${candidateNumber} i ${s.courseCode}, er avslått med ein grunn. Karakteren står som før: ${s.url}`,
        },
};

const en: CorrectionMails = {
  gradeCorrected: (f: Corrected, s) => ({
    subject: `${s.courseCode}: your grade is corrected`,
    body: paragraphs([
      `Your grade in ${s.courseCode} ${s.courseTitle} was entered wrongly and is corrected.`,
      `It was: ${gradeEn(f.before)}\nIt is: ${gradeEn(f.after)}\nWhy: ${f.reason}`,
      'The correction is a new decision, and every deadline begins from now.',
      until(s, f.explanationDeadline, (at) => `You can ask for an explanation until ${at}.`),
      until(s, f.appealDeadline, (at) => `You can appeal the grade until ${at}.`),
      until(s, f.complaintDeadline, (at) => `You can complain of formal errors until ${at}.`),
      s.url,
    ]),
  }),
  gradeCorrectionNews: ({ what, candidateNumber }, s) =>
    what === 'toConfirm'
      ? {
          subject: `${s.courseCode}: a correction of a grade waits for you`,
          body: `A correction of the grade of candidate ${candidateNumber} in ${s.courseCode} is proposed. Nothing is entered. A person other than the proposer confirms or declines it: ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: the correction you proposed is declined`,
          body: `The correction you proposed for candidate ${candidateNumber} in ${s.courseCode} is declined with a reason. The grade stands as before: ${s.url}`,
        },
};

/** The mails about corrections of grades, in each language [R3]. */
export const correctionMails: Readonly<Record<Language, CorrectionMails>> = { nb, nn, en };
