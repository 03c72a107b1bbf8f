import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Language } from '@karakter/domain/text/language';
import type { MailTexts } from './mail-dictionary.ts';
import { rightsInWords } from './rights-in-words.ts';

type GradeMails = Pick<MailTexts, 'gradeAnnounced' | 'gradeCorrected' | 'gradeCorrectionNews'>;
type Corrected = NoticeFacts['gradeCorrected'];

const paragraphs = (lines: readonly (string | null | false)[]) => lines.filter(Boolean).join('\n\n');
const wordsFor =
  (pass: string, fail: string) =>
  (grade: string): string =>
    grade === 'pass' ? pass : grade === 'fail' ? fail : grade;
const gradeNb = wordsFor('bestått', 'ikke bestått');
const gradeNn = wordsFor('bestått', 'ikkje bestått');
const gradeEn = wordsFor('pass', 'fail');

const nb: GradeMails = {
  gradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: karakteren din er klar`,
    body: paragraphs([
      `Karakteren din i ${s.courseCode} ${s.courseTitle} er kunngjort. Du ser den, besvarelsen din og sensorveiledningen på ${s.url}`,
      ...rightsInWords('nb', f, s),
    ]),
  }),
  gradeCorrected: (f: Corrected, s) => ({
    subject: `${s.courseCode}: karakteren din er rettet`,
    body: paragraphs([
      `Karakteren din i ${s.courseCode} ${s.courseTitle} var ført feil og er rettet.`,
      `Før: ${gradeNb(f.before)}\nNå: ${gradeNb(f.after)}\nHvorfor: ${f.reason}`,
      'Rettingen er et nytt vedtak, og alle fristene begynner på nytt.',
      ...rightsInWords('nb', f, s),
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

const nn: GradeMails = {
  gradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: karakteren din er klar`,
    body: paragraphs([
      `Karakteren din i ${s.courseCode} ${s.courseTitle} er kunngjord. Du ser han, svaret ditt og sensorrettleiinga på ${s.url}`,
      ...rightsInWords('nn', f, s),
    ]),
  }),
  gradeCorrected: (f: Corrected, s) => ({
    subject: `${s.courseCode}: karakteren din er retta`,
    body: paragraphs([
      `Karakteren din i ${s.courseCode} ${s.courseTitle} var ført feil og er retta.`,
      `Før: ${gradeNn(f.before)}\nNo: ${gradeNn(f.after)}\nKvifor: ${f.reason}`,
      'Rettinga er eit nytt vedtak, og alle fristane byrjar på nytt.',
      ...rightsInWords('nn', f, s),
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

const en: GradeMails = {
  gradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: your grade is ready`,
    body: paragraphs([
      `Your grade in ${s.courseCode} ${s.courseTitle} is announced. You will find it, your answer and the grading guide at ${s.url}`,
      ...rightsInWords('en', f, s),
    ]),
  }),
  gradeCorrected: (f: Corrected, s) => ({
    subject: `${s.courseCode}: your grade is corrected`,
    body: paragraphs([
      `Your grade in ${s.courseCode} ${s.courseTitle} was entered wrongly and is corrected.`,
      `It was: ${gradeEn(f.before)}\nIt is: ${gradeEn(f.after)}\nWhy: ${f.reason}`,
      'The correction is a new decision, and every deadline begins from now.',
      ...rightsInWords('en', f, s),
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

/** The mails about a grade that is announced or corrected, in each language [R1, R3]. */
export const gradeMails: Readonly<Record<Language, GradeMails>> = { nb, nn, en };
