import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type InstitutionRefusal =
  | 'institutionUnusable'
  | 'sectorHasExams'
  | 'codeTaken'
  | 'codeUnusable'
  | 'namesMissing'
  | 'unitAboveItself'
  | 'creditsUnusable';

export const institutionRefusals: RefusalTexts<InstitutionRefusal> = {
  institutionUnusable: {
    status: 422,
    nb: 'Noe av dette kan ikke brukes. Ingenting er lagret. Rett feltene som er merket.',
    nn: 'Noko av dette kan ikkje brukast. Ingenting er lagra. Rett felta som er merkte.',
    en: 'Some of this cannot be used. Nothing was saved. Correct the fields that are marked.',
  },
  sectorHasExams: {
    status: 409,
    nb: 'Institusjonen har alt eksamener, og de følger sektorens regler. Ingenting er lagret. Sektoren kan ikke endres lenger.',
    nn: 'Institusjonen har alt eksamenar, og dei følgjer reglane til sektoren. Ingenting er lagra. Sektoren kan ikkje endrast lenger.',
    en: 'The institution has exams already, and they follow the rules of its sector. Nothing was saved. The sector can no longer be changed.',
  },
  codeTaken: {
    status: 409,
    nb: 'Koden {code} er i bruk fra før. Ingenting er lagret. Velg en annen kode.',
    nn: 'Koden {code} er i bruk frå før. Ingenting er lagra. Vel ein annan kode.',
    en: 'The code {code} is in use already. Nothing was saved. Choose another code.',
  },
  codeUnusable: {
    status: 422,
    nb: 'Koden kan ikke brukes. Ingenting er lagret. Skriv 2–30 bokstaver, tall, bindestrek, skråstrek, punktum eller understrek.',
    nn: 'Koden kan ikkje brukast. Ingenting er lagra. Skriv 2–30 bokstavar, tal, bindestrek, skråstrek, punktum eller understrek.',
    en: 'The code cannot be used. Nothing was saved. Write 2–30 letters, digits, hyphens, slashes, full stops or underscores.',
  },
  namesMissing: {
    status: 422,
    nb: 'Navnet mangler. Ingenting er lagret. Skriv i det minste navnet på bokmål.',
    nn: 'Namnet manglar. Ingenting er lagra. Skriv i det minste namnet på bokmål.',
    en: 'The name is missing. Nothing was saved. Write at least the name in bokmål.',
  },
  unitAboveItself: {
    status: 422,
    nb: 'En enhet kan ikke ligge under seg selv. Ingenting er lagret. Velg en annen enhet over.',
    nn: 'Ei eining kan ikkje liggje under seg sjølv. Ingenting er lagra. Vel ei anna eining over.',
    en: 'A unit cannot be below itself. Nothing was saved. Choose another unit above it.',
  },
  creditsUnusable: {
    status: 422,
    nb: 'Studiepoeng må være fra 0,5 til 120. Ingenting er lagret. Rett tallet.',
    nn: 'Studiepoeng må vere frå 0,5 til 120. Ingenting er lagra. Rett talet.',
    en: 'Credits must be from 0.5 to 120. Nothing was saved. Correct the number.',
  },
};
