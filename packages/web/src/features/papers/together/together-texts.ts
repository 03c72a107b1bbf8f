import { texts } from '../../../text/dictionary.ts';

/** Authors who have a paper open at the same time. */
export const togetherText = texts({
  nb: {
    here: (names: string) => `Har også oppgaven åpen nå: ${names}.`,
    at: (name: string, question: number) => `${name} (oppgave ${question})`,
    sameQuestion: (names: string) =>
      `I denne oppgaven nå: ${names}. Skriver dere i samme felt, får dere se begge tekstene og velge.`,
  },
  nn: {
    here: (names) => `Har òg oppgåva open no: ${names}.`,
    at: (name, question) => `${name} (oppgåve ${question})`,
    sameQuestion: (names) =>
      `I denne oppgåva no: ${names}. Skriv de i same felt, får de sjå begge tekstane og velje.`,
  },
  en: {
    here: (names) => `Also has the paper open now: ${names}.`,
    at: (name, question) => `${name} (question ${question})`,
    sameQuestion: (names) =>
      `At this question now: ${names}. If you write in the same field, you see both texts and choose.`,
  },
});
