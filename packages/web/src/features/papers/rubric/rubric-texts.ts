import { texts } from '../../../text/dictionary.ts';

/** The rubric levels of the grading guide. */
export const rubricText = texts({
  nb: {
    rubric: 'Nivåer per oppgave',
    about: 'Valgfritt. Nivåene står ved poengfeltet når sensor leser, og gir poengene med ett trykk.',
    level: (number: number) => `Nivå ${number}`,
    question: 'Oppgavens nummer',
    points: 'Poeng',
    title: { nb: 'Navn på nivået, bokmål', nn: 'Navn på nivået, nynorsk' },
    description: { nb: 'Kjennetegn, bokmål', nn: 'Kjennetegn, nynorsk' },
    add: 'Legg til nivå',
    remove: (number: number) => `Fjern nivå ${number}`,
    removed: (number: number) => `Nivå ${number} er fjernet.`,
  },
  nn: {
    rubric: 'Nivå per oppgåve',
    about: 'Valfritt. Nivåa står ved poengfeltet når sensor les, og gjev poenga med eitt trykk.',
    level: (number: number) => `Nivå ${number}`,
    question: 'Nummeret på oppgåva',
    points: 'Poeng',
    title: { nb: 'Namn på nivået, bokmål', nn: 'Namn på nivået, nynorsk' },
    description: { nb: 'Kjenneteikn, bokmål', nn: 'Kjenneteikn, nynorsk' },
    add: 'Legg til nivå',
    remove: (number: number) => `Fjern nivå ${number}`,
    removed: (number: number) => `Nivå ${number} er fjerna.`,
  },
  en: {
    rubric: 'Levels per question',
    about: 'Optional. The levels stand at the points when graders read, and give the points with one press.',
    level: (number: number) => `Level ${number}`,
    question: 'The question’s number',
    points: 'Points',
    title: { nb: 'Name of the level, bokmål', nn: 'Name of the level, nynorsk' },
    description: { nb: 'Characteristics, bokmål', nn: 'Characteristics, nynorsk' },
    add: 'Add a level',
    remove: (number: number) => `Remove level ${number}`,
    removed: (number: number) => `Level ${number} is removed.`,
  },
});
