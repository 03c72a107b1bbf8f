import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Correcting a candidate's name, and the address for their mail. */
export const personText = texts({
  nb: {
    open: 'Rett navn eller e-post',
    title: 'Navn og e-post',
    name: 'Navn',
    email: 'E-post',
    about:
      'Gjelder personen i hele Karakter, også på andre eksamener. Hvem som rettet hva og når, blir stående. E-post som ikke er kommet fram, sendes til den nye adressen.',
    changes: (count: number) => `Rettet ${plural.nb(count, { one: '# gang', other: '# ganger' })} før`,
    changedBy: (name: string, when: string) => `${name}, ${when}`,
    fromTo: (before: string, after: string) => `fra ${before} til ${after}`,
    nowRegistered: (what: string, value: string) =>
      `En kollega har endret dette. ${what} er nå registrert som: ${value || '–'}`,
    missing: { name: 'Skriv navnet.', email: 'Skriv e-postadressen.' },
    save: 'Lagre',
  },
  nn: {
    open: 'Rett namn eller e-post',
    title: 'Namn og e-post',
    name: 'Namn',
    email: 'E-post',
    about:
      'Gjeld personen i heile Karakter, òg på andre eksamenar. Kven som retta kva og når, blir ståande. E-post som ikkje er komen fram, blir send til den nye adressa.',
    changes: (count) => `Retta ${plural.nn(count, { one: '# gong', other: '# gonger' })} før`,
    changedBy: (name, when) => `${name}, ${when}`,
    fromTo: (before, after) => `frå ${before} til ${after}`,
    nowRegistered: (what, value) =>
      `Ein kollega har endra dette. ${what} er no registrert som: ${value || '–'}`,
    missing: { name: 'Skriv namnet.', email: 'Skriv e-postadressa.' },
    save: 'Lagre',
  },
  en: {
    open: 'Correct name or e-mail',
    title: 'Name and e-mail',
    name: 'Name',
    email: 'E-mail',
    about:
      'Applies to the person in all of Karakter, other exams too. Who corrected what and when is kept. Mail that has not arrived is sent to the new address.',
    changes: (count) => `Corrected ${plural.en(count, { one: '# time', other: '# times' })} before`,
    changedBy: (name, when) => `${name}, ${when}`,
    fromTo: (before, after) => `from ${before} to ${after}`,
    nowRegistered: (what, value) =>
      `A colleague has changed this. ${what} is now registered as: ${value || '–'}`,
    missing: { name: 'Enter the name.', email: 'Enter the e-mail address.' },
    save: 'Save',
  },
});
