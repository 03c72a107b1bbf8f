import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** The search in the header. */
export const searchText = texts({
  nb: {
    search: 'Søk',
    label: {
      examOffice: 'Emnekode, tittel, navn, e-post, studentnummer eller kandidatnummer',
      itOperator: 'Navn, e-post eller studentnummer',
    },
    exams: 'Eksamener',
    candidates: 'Kandidater',
    people: 'Personer',
    recent: 'Sist åpnet',
    cancelled: 'avlyst',
    candidate: (number: number, name: string) => `Kandidat ${number}, ${name}`,
    found: (n: number) => plural.nb(n, { zero: 'Ingen treff', one: '# treff', other: '# treff' }),
    none: 'Søket finner ord som begynner slik du skriver. Sjekk skrivemåten, eller prøv færre bokstaver.',
    key: 'Åpne søket med tasten /',
  },
  nn: {
    search: 'Søk',
    label: {
      examOffice: 'Emnekode, tittel, namn, e-post, studentnummer eller kandidatnummer',
      itOperator: 'Namn, e-post eller studentnummer',
    },
    exams: 'Eksamenar',
    candidates: 'Kandidatar',
    people: 'Personar',
    recent: 'Sist opna',
    cancelled: 'avlyst',
    candidate: (number, name) => `Kandidat ${number}, ${name}`,
    found: (n) => plural.nn(n, { zero: 'Ingen treff', one: '# treff', other: '# treff' }),
    none: 'Søket finn ord som byrjar slik du skriv. Sjekk skrivemåten, eller prøv færre bokstavar.',
    key: 'Opne søket med tasten /',
  },
  en: {
    search: 'Search',
    label: {
      examOffice: 'Course code, title, name, e-mail, student number or candidate number',
      itOperator: 'Name, e-mail or student number',
    },
    exams: 'Exams',
    candidates: 'Candidates',
    people: 'People',
    recent: 'Opened lately',
    cancelled: 'cancelled',
    candidate: (number, name) => `Candidate ${number}, ${name}`,
    found: (n) => plural.en(n, { zero: 'Nothing found', one: '# found', other: '# found' }),
    none: 'The search finds words that begin as you type. Check the spelling, or try fewer letters.',
    key: 'Open the search with the key /',
  },
});
