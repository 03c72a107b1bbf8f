import type { MailTexts } from './mail-dictionary.ts';
import { signingMails } from './signing-mails.ts';

type HoldMails = Pick<MailTexts, 'suspicionReported' | 'gradeHeldBack'>;

const nb: HoldMails = {
  suspicionReported: ({ candidateNumber }, s) => ({
    subject: `${s.courseCode}: en sensor har meldt mistanke om fusk`,
    body: `En sensor har meldt fra om mistanke om fusk i besvarelsen til kandidat ${candidateNumber} i ${s.courseCode}. Sensuren går som vanlig, og karakteren holdes tilbake til dere frigir den. Redegjørelsen står på ${s.url}`,
  }),
  gradeHeldBack: (_, s) => ({
    subject: `${s.courseCode}: karakteren din er ikke kunngjort ennå`,
    body: `Karakterene i ${s.courseCode} ${s.courseTitle} er kunngjort, men din holdes tilbake inntil videre. Fristene for begrunnelse og klage begynner først når du får den. Spør eksamenskontoret hvis du lurer på noe: ${s.url}`,
  }),
};
const nn: HoldMails = {
  suspicionReported: ({ candidateNumber }, s) => ({
    subject: `${s.courseCode}: ein sensor har meldt mistanke om fusk`,
    body: `Ein sensor har meldt frå om mistanke om fusk i svaret til kandidat ${candidateNumber} i ${s.courseCode}. Sensuren går som vanleg, og karakteren er halden tilbake til de frigjev han. Utgreiinga står på ${s.url}`,
  }),
  gradeHeldBack: (_, s) => ({
    subject: `${s.courseCode}: karakteren din er ikkje kunngjord enno`,
    body: `Karakterane i ${s.courseCode} ${s.courseTitle} er kunngjorde, men din er halden tilbake inntil vidare. Fristane for grunngjeving og klage tek til først når du får han. Spør eksamenskontoret om du lurer på noko: ${s.url}`,
  }),
};
const en: HoldMails = {
  suspicionReported: ({ candidateNumber }, s) => ({
    subject: `${s.courseCode}: a grader has reported a suspicion of cheating`,
    body: `A grader has reported a suspicion of cheating in the answer of candidate ${candidateNumber} in ${s.courseCode}. Grading goes on as usual, and the grade is held back until you release it. The account is at ${s.url}`,
  }),
  gradeHeldBack: (_, s) => ({
    subject: `${s.courseCode}: your grade is not announced yet`,
    body: `The grades in ${s.courseCode} ${s.courseTitle} are announced, but yours is held back for the time being. The deadlines for explanation and appeal begin only when you get it. Ask the exam office if you wonder about anything: ${s.url}`,
  }),
};

/**
 * Mails about grades that are held back, with those about signatures and fees. They never say why: the account is read in
 * Karakter alone [G10, R2].
 */
export const holdMails = {
  nb: { ...nb, ...signingMails.nb },
  nn: { ...nn, ...signingMails.nn },
  en: { ...en, ...signingMails.en },
};
