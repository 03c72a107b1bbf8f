import type { UnusableSheet } from '@karakter/domain/grading/sheet/headings';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

/** The refusal of each reason why no line of a sheet can be read. */
export const refusalOfUnusableSheet = {
  headingsMissing: 'sheetHeadingsMissing',
  headingRepeated: 'sheetHeadingRepeated',
  totalAlone: 'sheetTotalAlone',
} as const satisfies Record<UnusableSheet, string>;

type SheetRefusal =
  | (typeof refusalOfUnusableSheet)[UnusableSheet]
  | 'sheetReplaced'
  | 'sheetChangedMeanwhile'
  | 'sheetUndoneAlready';

export const sheetRefusals: RefusalTexts<SheetRefusal> = {
  sheetHeadingsMissing: {
    status: 422,
    nb: 'Fant ikke overskriftene «Kandidatnummer» og «Karakter» eller «Oppgave 1». Ingenting er endret. Bruk malen, og last opp igjen.',
    nn: 'Fann ikkje overskriftene «Kandidatnummer» og «Karakter» eller «Oppgåve 1». Ingenting er endra. Bruk malen, og last opp att.',
    en: 'Did not find the headings “Candidate number” and “Grade” or “Question 1”. Nothing was changed. Use the template, and upload again.',
  },
  sheetHeadingRepeated: {
    status: 422,
    nb: 'To kolonner har samme overskrift, så det er uklart hvilken som gjelder. Ingenting er endret. Fjern den ene, og last opp igjen.',
    nn: 'To kolonnar har same overskrift, så det er uklart kva for ei som gjeld. Ingenting er endra. Fjern den eine, og last opp att.',
    en: 'Two columns have the same heading, so it is unclear which one counts. Nothing was changed. Remove one, and upload again.',
  },
  sheetTotalAlone: {
    status: 422,
    nb: 'Regnearket har bare en sum, og den kan ikke fordeles på oppgavene. Ingenting er endret. Bruk én kolonne for hver oppgave.',
    nn: 'Reknearket har berre ein sum, og han kan ikkje fordelast på oppgåvene. Ingenting er endra. Bruk éin kolonne for kvar oppgåve.',
    en: 'The spreadsheet has only a sum, which cannot be divided among the questions. Nothing was changed. Use one column for each question.',
  },
  sheetReplaced: {
    status: 409,
    nb: 'Regnearket er tatt i bruk, forkastet eller byttet ut i et annet vindu. Ingenting er endret nå. Se hva som gjelder, og prøv igjen.',
    nn: 'Reknearket er teke i bruk, forkasta eller bytt ut i eit anna vindauge. Ingenting er endra no. Sjå kva som gjeld, og prøv att.',
    en: 'The spreadsheet was applied, discarded or replaced in another window. Nothing was changed now. See what applies, and try again.',
  },
  sheetChangedMeanwhile: {
    status: 409,
    nb: 'Noe er endret siden forhåndsvisningen ble laget, så ingenting er tatt i bruk. Se over endringene på nytt, og ta dem i bruk.',
    nn: 'Noko er endra sidan førehandsvisinga vart laga, så ingenting er teke i bruk. Sjå over endringane på nytt, og ta dei i bruk.',
    en: 'Something has changed since the preview was made, so nothing was applied. Look over the changes again, and apply them.',
  },
  sheetUndoneAlready: {
    status: 409,
    nb: 'Regnearket er alt angret. Ingenting er endret nå. Last siden på nytt for å se hva som ble gjenopprettet.',
    nn: 'Reknearket er alt angra. Ingenting er endra no. Last sida på nytt for å sjå kva som vart henta tilbake.',
    en: 'The spreadsheet is already undone. Nothing was changed now. Reload the page to see what was restored.',
  },
};
