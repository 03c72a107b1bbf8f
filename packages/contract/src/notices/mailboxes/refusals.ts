import type { MailboxRefusal } from '@karakter/domain/notices/mailbox';
import type { RefusalTexts } from '../../platform/refusal-sentence.ts';

export const mailboxRefusals: RefusalTexts<MailboxRefusal | 'mailboxAddressTaken'> = {
  mailboxCodeWrong: {
    status: 422,
    nb: 'Koden er ikke den som ble sendt til postkassen. Den er ikke bekreftet, og det du skrev, er tatt vare på. Se etter i den nyeste e-posten.',
    nn: 'Koden er ikkje den som vart send til postkassa. Ho er ikkje stadfesta, og det du skreiv, er teke vare på. Sjå etter i den nyaste e-posten.',
    en: 'The code is not the one that was sent to the mailbox. It is not confirmed, and what you wrote is kept. Look in the newest e-mail.',
  },
  mailboxCodeOld: {
    status: 409,
    nb: 'Koden er over en uke gammel. Postkassen er ikke bekreftet. Send en ny kode.',
    nn: 'Koden er over ei veke gammal. Postkassa er ikkje stadfesta. Send ein ny kode.',
    en: 'The code is more than a week old. The mailbox is not confirmed. Send a new code.',
  },
  mailboxAddressTaken: {
    status: 409,
    nb: 'Enheten har alt denne postkassen. Ingenting nytt er lagret, og det du skrev, er tatt vare på. Endre det den får, i listen.',
    nn: 'Eininga har alt denne postkassa. Ingenting nytt er lagra, og det du skreiv, er teke vare på. Endre det ho får, i lista.',
    en: 'The unit already has this mailbox. Nothing new was saved, and what you wrote is kept. Change what it gets in the list.',
  },
};
