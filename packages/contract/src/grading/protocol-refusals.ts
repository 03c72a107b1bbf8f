import type { SignatureRefusal } from '@karakter/domain/grading/protocol/sign-off';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const protocolRefusals: RefusalTexts<SignatureRefusal> = {
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
};
