import { texts } from '../../text/dictionary.ts';

/** A person's name and address, to be typed. */
export const personFieldsText = texts({
  nb: {
    name: 'Navn',
    email: 'E-post',
    missing: { name: 'Skriv navnet.', email: 'Skriv e-postadressen.' },
  },
  nn: {
    name: 'Namn',
    email: 'E-post',
    missing: { name: 'Skriv namnet.', email: 'Skriv e-postadressa.' },
  },
  en: {
    name: 'Name',
    email: 'E-mail',
    missing: { name: 'Enter the name.', email: 'Enter the e-mail address.' },
  },
});
