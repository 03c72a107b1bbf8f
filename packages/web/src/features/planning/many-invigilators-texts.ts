import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Appointing many invigilators at once. */
export const manyInvigilatorsText = texts({
  nb: {
    title: 'Sett opp mange eksamensvakter',
    emails: 'E-postadresser',
    about: 'Lim inn adressene fra en liste eller et e-postprogram, én per linje eller etter hverandre.',
    appoint: 'Sett opp som eksamensvakter',
    missing: 'Lim inn minst én e-postadresse.',
    tooMany: (most: number) =>
      `Lim inn høyst ${plural.nb(most, { one: '# adresse', other: '# adresser' })} om gangen.`,
    outcome: (added: number, already: number) =>
      `${plural.nb(added, { one: '# er satt opp nå', other: '# er satt opp nå' })}, og ${plural.nb(already, { one: '# var det fra før', other: '# var det fra før' })}.`,
    unknown: (n: number) =>
      plural.nb(n, {
        one: 'Karakter kjenner ikke denne adressen. Den står igjen i feltet. Rett den, eller legg til personen først.',
        other:
          'Karakter kjenner ikke disse # adressene. De står igjen i feltet. Rett dem, eller legg til personene først.',
      }),
    cannot: {
      invigilatorGrades: (name: string) => `${name} er sensor på eksamenen, og kan ikke være vakt.`,
      invigilatorIsCandidate: (name: string) => `${name} er kandidat på eksamenen, og kan ikke være vakt.`,
    },
  },
  nn: {
    title: 'Set opp mange eksamensvakter',
    emails: 'E-postadresser',
    about: 'Lim inn adressene frå ei liste eller eit e-postprogram, éi per linje eller etter kvarandre.',
    appoint: 'Set opp som eksamensvakter',
    missing: 'Lim inn minst éi e-postadresse.',
    tooMany: (most) =>
      `Lim inn høgst ${plural.nn(most, { one: '# adresse', other: '# adresser' })} om gongen.`,
    outcome: (added, already) =>
      `${plural.nn(added, { one: '# er sett opp no', other: '# er sette opp no' })}, og ${plural.nn(already, { one: '# var det frå før', other: '# var det frå før' })}.`,
    unknown: (n) =>
      plural.nn(n, {
        one: 'Karakter kjenner ikkje denne adressa. Ho står att i feltet. Rett henne, eller legg til personen først.',
        other:
          'Karakter kjenner ikkje desse # adressene. Dei står att i feltet. Rett dei, eller legg til personane først.',
      }),
    cannot: {
      invigilatorGrades: (name) => `${name} er sensor på eksamenen, og kan ikkje vere vakt.`,
      invigilatorIsCandidate: (name) => `${name} er kandidat på eksamenen, og kan ikkje vere vakt.`,
    },
  },
  en: {
    title: 'Set up many invigilators',
    emails: 'E-mail addresses',
    about: 'Paste the addresses from a list or a mail program, one a line or one after the other.',
    appoint: 'Set up as invigilators',
    missing: 'Paste at least one e-mail address.',
    tooMany: (most) =>
      `Paste at most ${plural.en(most, { one: '# e-mail address', other: '# e-mail addresses' })} at a time.`,
    outcome: (added, already) =>
      `${plural.en(added, { one: '# is set up now', other: '# are set up now' })}, and ${plural.en(already, { one: '# was before', other: '# were before' })}.`,
    unknown: (n) =>
      plural.en(n, {
        one: 'Karakter does not know this address. It remains in the field. Correct it, or add the person first.',
        other:
          'Karakter does not know these # addresses. They remain in the field. Correct them, or add the people first.',
      }),
    cannot: {
      invigilatorGrades: (name) => `${name} is a grader of the exam, and cannot be an invigilator.`,
      invigilatorIsCandidate: (name) => `${name} is a candidate of the exam, and cannot be an invigilator.`,
    },
  },
});
