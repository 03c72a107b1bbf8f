import type { SignatureRefusal } from '@karakter/domain/grading/protocol/sign-off';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

type ReportRefusal = 'reportSentAlready' | 'reportEmpty' | 'nothingToPrint';

export const protocolRefusals: RefusalTexts<SignatureRefusal | ReportRefusal> = {
  protocolNotSettled: {
    status: 409,
    nb: 'Noen karakterer er ikke satt, eller venter på kommisjonen etter en endring av poengberegningen. Protokollen kan ikke signeres ennå. Ingenting er signert. Last siden på nytt.',
    nn: 'Nokre karakterar er ikkje sette, eller ventar på kommisjonen etter ei endring av poengutrekninga. Protokollen kan ikkje signerast enno. Ingenting er signert. Last sida på nytt.',
    en: 'Some grades are not set, or wait for the commission after a change of the scoring. The protocol cannot be signed yet. Nothing was signed. Reload the page.',
  },
  protocolChanged: {
    status: 409,
    nb: 'Protokollen er endret siden siden ble åpnet. Ingenting er signert. Les hva som er endret, og signer på nytt.',
    nn: 'Protokollen er endra sidan sida vart opna. Ingenting er signert. Les kva som er endra, og signer på nytt.',
    en: 'The protocol has changed since the page was opened. Nothing was signed. Read what has changed, and sign again.',
  },
  nothingToPrint: {
    status: 409,
    nb: 'Kommisjonen har ingen innleverte besvarelser, så det er ingenting å skrive ut. Ingen filer er laget.',
    nn: 'Kommisjonen har ingen innleverte svar, så det er ingenting å skrive ut. Ingen filer er laga.',
    en: 'The commission has no handed-in answers, so there is nothing to print. No files were made.',
  },
  reportSentAlready: {
    status: 409,
    nb: 'Rapporten er alt sendt, kanskje fra et annet vindu. Ingenting nytt er sendt. Last siden på nytt.',
    nn: 'Rapporten er alt send, kanskje frå eit anna vindauge. Ingenting nytt er sendt. Last sida på nytt.',
    en: 'The report has been sent already, perhaps from another window. Nothing new was sent. Reload the page.',
  },
  reportEmpty: {
    status: 422,
    nb: 'Rapporten er tom. Ingenting er sendt. Skriv under minst én av overskriftene.',
    nn: 'Rapporten er tom. Ingenting er sendt. Skriv under minst éi av overskriftene.',
    en: 'The report is empty. Nothing was sent. Write under at least one of the headings.',
  },
};
