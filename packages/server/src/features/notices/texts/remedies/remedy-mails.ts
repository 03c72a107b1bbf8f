import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from '../mail-dictionary.ts';
import { rightsInWords } from '../rights-in-words.ts';

type RemedyMails = Pick<MailTexts, 'newGradingToGrade' | 'newGradingCompleted' | 'newGradeAnnounced'>;

const nb: RemedyMails = {
  newGradingToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.nb(f.answers, { one: '# besvarelse', other: '# besvarelser' })} til ny sensur`,
    body: `Du er oppnevnt i en kommisjon som sensurerer på nytt i ${s.courseCode}. Antall besvarelser: ${f.answers}.\n\n${s.url}`,
  }),
  newGradingCompleted: (f, s) => ({
    subject: `${s.courseCode}: den nye sensuren er ferdig`,
    body: `Kommisjon ${f.commissionNumber} for ny sensur i ${s.courseCode} har satt alle karakterene. De kan kontrolleres og kunngjøres på ${s.url}`,
  }),
  newGradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: karakteren din etter ny sensur er klar`,
    body: [
      `Det du leverte i ${s.courseCode} ${s.courseTitle}, er sensurert på nytt av nye sensorer. Karakteren ser du på ${s.url}`,
      'Den nye karakteren er et nytt vedtak, og alle fristene begynner på nytt.',
      ...rightsInWords('nb', f, s),
    ].join('\n\n'),
  }),
};

const nn: RemedyMails = {
  newGradingToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.nn(f.answers, { one: '# svar', other: '# svar' })} til ny sensur`,
    body: `Du er oppnemnd i ein kommisjon som sensurerer på nytt i ${s.courseCode}. Talet på svar: ${f.answers}.\n\n${s.url}`,
  }),
  newGradingCompleted: (f, s) => ({
    subject: `${s.courseCode}: den nye sensuren er ferdig`,
    body: `Kommisjon ${f.commissionNumber} for ny sensur i ${s.courseCode} har sett alle karakterane. Dei kan kontrollerast og kunngjerast på ${s.url}`,
  }),
  newGradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: karakteren din etter ny sensur er klar`,
    body: [
      `Det du leverte i ${s.courseCode} ${s.courseTitle}, er sensurert på nytt av nye sensorar. Karakteren ser du på ${s.url}`,
      'Den nye karakteren er eit nytt vedtak, og alle fristane byrjar på nytt.',
      ...rightsInWords('nn', f, s),
    ].join('\n\n'),
  }),
};

const en: RemedyMails = {
  newGradingToGrade: (f, s) => ({
    subject: `${s.courseCode}: ${plural.en(f.answers, { one: '# answer', other: '# answers' })} to grade again`,
    body: `You are appointed to a commission that grades again in ${s.courseCode}. Number of answers: ${f.answers}.\n\n${s.url}`,
  }),
  newGradingCompleted: (f, s) => ({
    subject: `${s.courseCode}: the new grading is finished`,
    body: `Commission ${f.commissionNumber} for new grading in ${s.courseCode} has set all grades. They can be checked and announced at ${s.url}`,
  }),
  newGradeAnnounced: (f, s) => ({
    subject: `${s.courseCode}: your grade after new grading is ready`,
    body: [
      `New graders have graded what you handed in in ${s.courseCode} ${s.courseTitle}. You will find the grade at ${s.url}`,
      'The new grade is a new decision, and every deadline begins from now.',
      ...rightsInWords('en', f, s),
    ].join('\n\n'),
  }),
};

/** Mails of what puts a formal error right: to the new graders, the exam office and the candidates (uhl. § 11-9) [K8, T1]. */
export const remedyMails: Readonly<Record<Language, RemedyMails>> = { nb, nn, en };
