import type { SignatureRefusal } from '@karakter/domain/grading/protocol/sign-off';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const protocolRefusals: RefusalTexts<SignatureRefusal> = {
  protocolNotSettled: {
    status: 409,
    nb: 'Noen av karakterene er ikke satt, så protokollen kan ikke signeres ennå. Ingenting er signert. Last siden på nytt.',
    nn: 'Nokre av karakterane er ikkje sette, så protokollen kan ikkje signerast enno. Ingenting er signert. Last sida på nytt.',
    en: 'Some of the grades are not set, so the protocol cannot be signed yet. Nothing was signed. Reload the page.',
  },
  protocolChanged: {
    status: 409,
    nb: 'Protokollen er endret siden siden ble åpnet. Ingenting er signert. Les hva som er endret, og signer på nytt.',
    nn: 'Protokollen er endra sidan sida vart opna. Ingenting er signert. Les kva som er endra, og signer på nytt.',
    en: 'The protocol has changed since the page was opened. Nothing was signed. Read what has changed, and sign again.',
  },
};
