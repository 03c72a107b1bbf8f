import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';
import type { MailTexts } from './mail-dictionary.ts';

type DecidingMails = Pick<MailTexts, 'scriptNews' | 'thirdGraderAppointed' | 'disputeNews'>;

const nb = {
  toDecide: [
    'du skal avgjøre en karakter',
    'Kommisjonen er ikke enig, og etter regelsettet avgjør du karakteren.',
  ],
  decided: ['en karakter er avgjort', 'Karakteren som dere var uenige om, er avgjort.'],
  sentBack: [
    'en karakter er sendt tilbake',
    'Karakteren dere var enige om, er sendt tilbake til dere med en grunn.',
  ],
  message: ['nytt i tråden om en besvarelse', 'En i kommisjonen har skrevet om besvarelsen.'],
} as const;
const nn = {
  toDecide: [
    'du skal avgjere ein karakter',
    'Kommisjonen er ikkje samd, og etter regelsettet avgjer du karakteren.',
  ],
  decided: ['ein karakter er avgjord', 'Karakteren som de var usamde om, er avgjord.'],
  sentBack: [
    'ein karakter er send tilbake',
    'Karakteren de var samde om, er send tilbake til dykk med ein grunn.',
  ],
  message: ['nytt i tråden om eit svar', 'Ein i kommisjonen har skrive om svaret.'],
} as const;
const en = {
  toDecide: [
    'you decide a grade',
    'The commission does not agree, and by the rule set you decide the grade.',
  ],
  decided: ['a grade is decided', 'The grade that you did not agree on is decided.'],
  sentBack: ['a grade is sent back', 'The grade that you agreed on is sent back to you with a reason.'],
  message: ['news in the thread on a script', 'A member of the commission has written about the script.'],
} as const;

const mailsNb: DecidingMails = {
  scriptNews: ({ what, candidateNumber }, s) => ({
    subject: `${s.courseCode}: ${nb[what][0]}`,
    body: `${nb[what][1]} Det gjelder kandidat ${candidateNumber} i ${s.courseCode}: ${s.url}`,
  }),
  thirdGraderAppointed: ({ answers }, s) => ({
    subject: `${s.courseCode}: du er oppnevnt som tredjesensor`,
    body: `En kommisjon i ${s.courseCode} er ikke blitt enig. Du skal vurdere ${plural.nb(answers, { one: '# besvarelse', other: '# besvarelser' })}, og karakteren din avgjør: ${s.url}`,
  }),
  disputeNews: ({ what, commissionNumber, candidateNumber }, s) =>
    what === 'thirdNeeded'
      ? {
          subject: `${s.courseCode}: det trengs en tredjesensor`,
          body: `Kommisjon ${commissionNumber} i ${s.courseCode} er ikke enig om kandidat ${candidateNumber}. Oppnevn en tredjesensor på ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: kontrollen av resultatene er tatt tilbake`,
          body: `En sensor i kommisjon ${commissionNumber} i ${s.courseCode} har sendt karakteren til kandidat ${candidateNumber} tilbake. Ingenting blir kunngjort før resultatene er kontrollert igjen. En planlagt kunngjøring er avlyst: ${s.url}`,
        },
};

const mailsNn: DecidingMails = {
  scriptNews: ({ what, candidateNumber }, s) => ({
    subject: `${s.courseCode}: ${nn[what][0]}`,
    body: `${nn[what][1]} Det gjeld kandidat ${candidateNumber} i ${s.courseCode}: ${s.url}`,
  }),
  thirdGraderAppointed: ({ answers }, s) => ({
    subject: `${s.courseCode}: du er oppnemnd som tredjesensor`,
    body: `Ein kommisjon i ${s.courseCode} er ikkje blitt samd. Du skal vurdere ${plural.nn(answers, { one: '# svar', other: '# svar' })}, og karakteren din avgjer: ${s.url}`,
  }),
  disputeNews: ({ what, commissionNumber, candidateNumber }, s) =>
    what === 'thirdNeeded'
      ? {
          subject: `${s.courseCode}: det trengst ein tredjesensor`,
          body: `Kommisjon ${commissionNumber} i ${s.courseCode} er ikkje samd om kandidat ${candidateNumber}. Oppnemn ein tredjesensor på ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: kontrollen av resultata er teken tilbake`,
          body: `Ein sensor i kommisjon ${commissionNumber} i ${s.courseCode} har sendt karakteren til kandidat ${candidateNumber} tilbake. Ingenting blir kunngjort før resultata er kontrollerte att. Ei planlagd kunngjering er avlyst: ${s.url}`,
        },
};

const mailsEn: DecidingMails = {
  scriptNews: ({ what, candidateNumber }, s) => ({
    subject: `${s.courseCode}: ${en[what][0]}`,
    body: `${en[what][1]} It is candidate ${candidateNumber} in ${s.courseCode}: ${s.url}`,
  }),
  thirdGraderAppointed: ({ answers }, s) => ({
    subject: `${s.courseCode}: you are appointed as third grader`,
    body: `A commission in ${s.courseCode} could not agree. You are to assess ${plural.en(answers, { one: '# script', other: '# scripts' })}, and your grade decides: ${s.url}`,
  }),
  disputeNews: ({ what, commissionNumber, candidateNumber }, s) =>
    what === 'thirdNeeded'
      ? {
          subject: `${s.courseCode}: a third grader is needed`,
          body: `Commission ${commissionNumber} in ${s.courseCode} does not agree on candidate ${candidateNumber}. Appoint a third grader at ${s.url}`,
        }
      : {
          subject: `${s.courseCode}: the check of the results is taken back`,
          body: `A grader in commission ${commissionNumber} in ${s.courseCode} has sent back the grade of candidate ${candidateNumber}. Nothing is announced before the results are checked again. A planned announcement is cancelled: ${s.url}`,
        },
};

/** The mails about what follows the reveal, in each language. */
export const decidingMails: Readonly<Record<Language, DecidingMails>> = {
  nb: mailsNb,
  nn: mailsNn,
  en: mailsEn,
};
