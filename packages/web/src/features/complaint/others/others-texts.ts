import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The others whom a formal error struck, as they are chosen [K8]. */
export const othersText = texts({
  nb: {
    legend: 'Hvem andre rammet feilen?',
    about: 'Karakterene deres oppheves samtidig, og hver av dem får beskjed.',
    candidate: (number: number, name: string, grade: string) => `${number} ${name}, karakter ${grade}`,
    noWork: 'har ikke levert noe som kan sensureres på nytt',
    all: (n: number) => plural.nb(n, { one: 'Velg # kandidat', other: 'Velg alle # kandidatene' }),
    none: 'Velg ingen',
    nobody: 'Ingen andre har en kunngjort karakter som kan oppheves.',
  },
  nn: {
    legend: 'Kven andre råka feilen?',
    about: 'Karakterane deira blir oppheva samstundes, og kvar av dei får melding.',
    candidate: (number, name, grade) => `${number} ${name}, karakter ${grade}`,
    noWork: 'har ikkje levert noko som kan sensurerast på nytt',
    all: (n) => plural.nn(n, { one: 'Vel # kandidat', other: 'Vel alle # kandidatane' }),
    none: 'Vel ingen',
    nobody: 'Ingen andre har ein kunngjord karakter som kan opphevast.',
  },
  en: {
    legend: 'Whom else did the error strike?',
    about: 'Their grades are annulled at the same time, and each of them is told.',
    candidate: (number, name, grade) => `${number} ${name}, grade ${grade}`,
    noWork: 'handed in nothing that can be graded again',
    all: (n) => plural.en(n, { one: 'Choose # candidate', other: 'Choose all # candidates' }),
    none: 'Choose none',
    nobody: 'No one else has an announced grade that can be annulled.',
  },
});
