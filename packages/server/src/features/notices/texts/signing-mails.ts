import type { Language } from '@karakter/domain/text/language';
import type { MailTexts } from './mail-dictionary.ts';

type SigningMails = Pick<MailTexts, 'protocolToSign' | 'feeClaimReturned'>;

const nb: SigningMails = {
  protocolToSign: ({ commissionNumber }, s) => ({
    subject: `${s.courseCode}: protokollen må signeres på nytt`,
    body: `Protokollen for kommisjon ${commissionNumber} i ${s.courseCode} ${s.courseTitle} er endret etter at den ble signert. Se hva som er endret, og signer på nytt: ${s.url}`,
  }),
  feeClaimReturned: (_, s) => ({
    subject: `${s.courseCode}: honorarkravet ditt er sendt tilbake`,
    body: `Eksamenskontoret har sendt tilbake honorarkravet ditt for ${s.courseCode} ${s.courseTitle}. Begrunnelsen står i Karakter, der du kan rette kravet og sende det inn på nytt: ${s.url}`,
  }),
};
const nn: SigningMails = {
  protocolToSign: ({ commissionNumber }, s) => ({
    subject: `${s.courseCode}: protokollen må signerast på nytt`,
    body: `Protokollen for kommisjon ${commissionNumber} i ${s.courseCode} ${s.courseTitle} er endra etter at han vart signert. Sjå kva som er endra, og signer på nytt: ${s.url}`,
  }),
  feeClaimReturned: (_, s) => ({
    subject: `${s.courseCode}: honorarkravet ditt er sendt tilbake`,
    body: `Eksamenskontoret har sendt tilbake honorarkravet ditt for ${s.courseCode} ${s.courseTitle}. Grunngjevinga står i Karakter, der du kan rette kravet og sende det inn på nytt: ${s.url}`,
  }),
};
const en: SigningMails = {
  protocolToSign: ({ commissionNumber }, s) => ({
    subject: `${s.courseCode}: the protocol must be signed again`,
    body: `The protocol of commission ${commissionNumber} in ${s.courseCode} ${s.courseTitle} has changed since it was signed. See what has changed, and sign again: ${s.url}`,
  }),
  feeClaimReturned: (_, s) => ({
    subject: `${s.courseCode}: your fee claim was returned`,
    body: `The exam office has returned your fee claim for ${s.courseCode} ${s.courseTitle}. The reason is in Karakter, where you can correct the claim and send it in again: ${s.url}`,
  }),
};

/** Mails about signatures and fees: never a grade, and never the reason that is read in Karakter. */
export const signingMails: Readonly<Record<Language, SigningMails>> = { nb, nn, en };
