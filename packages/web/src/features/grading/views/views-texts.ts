import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The texts of the pages that show many scripts at once. */
export const viewsText = texts({
  nb: {
    toDesk: 'Til besvarelsene',
    searchTitle: 'Søk i besvarelsene',
    searchLabel: 'Ord eller begynnelser på ord',
    searchHelp:
      'Finner besvarelser der hvert ord begynner slik. Minst to bokstaver. Det logges hvilke du ser.',
    searchShort: 'Skriv minst to bokstaver.',
    search: 'Søk',
    found: (count: number) =>
      count === 0
        ? 'Ingen besvarelser har alle ordene.'
        : plural.nb(count, { one: '# besvarelse', other: '# besvarelser' }),
    notSearched: (count: number) =>
      plural.nb(count, {
        one: '# besvarelse er ikke med i søket ennå. Søk igjen, eller les den.',
        other: '# besvarelser er ikke med i søket ennå. Søk igjen, eller les dem.',
      }),
    searchAgain: 'Søk igjen',
    moreHits: 'Vis flere',
    questionTitle: (number: number) => `Oppgave ${number} i alle besvarelser`,
    questionAbout: 'Svarene står i rekkefølgen fra listen. Poengene lagres mens du skriver.',
    otherQuestions: 'Oppgaver',
    sideTitle: 'To besvarelser side om side',
    left: 'Venstre',
    right: 'Høyre',
    ownMarks: 'Din vurdering',
    noMarks: 'Ikke vurdert',
    sum: (points: string) => `Sum: ${points}`,
    blankTitle: 'Blanke besvarelser',
    blankAbout:
      'Her er ingenting skrevet og ingenting valgt. Kommentarer og poeng du har gitt, blir stående.',
    noBlank: 'Ingen ubekreftede besvarelser er blanke.',
    giveNoPoints: (count: number) =>
      plural.nb(count, { one: 'Gi # besvarelse 0 poeng', other: 'Gi # besvarelser 0 poeng' }),
    giveLowest: (count: number, grade: string) =>
      plural.nb(count, {
        one: `Gi # besvarelse 0 poeng og ${grade}`,
        other: `Gi # besvarelser 0 poeng og ${grade}`,
      }),
    choose: (number: number) => `Velg kandidat ${number}`,
    toPrint: 'Skriv ut besvarelsene på papir',
    filesTitle: 'Alle besvarelser som PDF',
    filesAbout:
      'Hver pakke er en zip med én PDF per besvarelse, navngitt med kandidatnummer. Der er ingen navn og ingen klokkeslett. Det logges at du henter dem.',
    filesPart: (from: number, to: number, count: number) =>
      `Kandidat ${from}–${to} (${writtenNumber.nb(count)})`,
  },
  nn: {
    toDesk: 'Til svara',
    searchTitle: 'Søk i svara',
    searchLabel: 'Ord eller byrjingar på ord',
    searchHelp: 'Finn svar der kvart ord byrjar slik. Minst to bokstavar. Det blir logga kva du ser.',
    searchShort: 'Skriv minst to bokstavar.',
    search: 'Søk',
    found: (count) =>
      count === 0 ? 'Ingen svar har alle orda.' : plural.nn(count, { one: '# svar', other: '# svar' }),
    notSearched: (count) =>
      plural.nn(count, {
        one: '# svar er ikkje med i søket enno. Søk att, eller les det.',
        other: '# svar er ikkje med i søket enno. Søk att, eller les dei.',
      }),
    searchAgain: 'Søk att',
    moreHits: 'Vis fleire',
    questionTitle: (number) => `Oppgåve ${number} i alle svar`,
    questionAbout: 'Svara står i rekkjefølgja frå lista. Poenga blir lagra medan du skriv.',
    otherQuestions: 'Oppgåver',
    sideTitle: 'To svar side om side',
    left: 'Venstre',
    right: 'Høgre',
    ownMarks: 'Vurderinga di',
    noMarks: 'Ikkje vurdert',
    sum: (points) => `Sum: ${points}`,
    blankTitle: 'Blanke svar',
    blankAbout: 'Her er ingenting skrive og ingenting valt. Kommentarar og poeng du har gjeve, blir ståande.',
    noBlank: 'Ingen ustadfesta svar er blanke.',
    giveNoPoints: (count) => plural.nn(count, { one: 'Gje # svar 0 poeng', other: 'Gje # svar 0 poeng' }),
    giveLowest: (count, grade) =>
      plural.nn(count, { one: `Gje # svar 0 poeng og ${grade}`, other: `Gje # svar 0 poeng og ${grade}` }),
    choose: (number) => `Vel kandidat ${number}`,
    toPrint: 'Skriv ut svara på papir',
    filesTitle: 'Alle svar som PDF',
    filesAbout:
      'Kvar pakke er ein zip med éin PDF per svar, med kandidatnummeret som namn. Der er ingen namn og ingen klokkeslett. Det blir logga at du hentar dei.',
    filesPart: (from, to, count) => `Kandidat ${from}–${to} (${writtenNumber.nn(count)})`,
  },
  en: {
    toDesk: 'To the scripts',
    searchTitle: 'Search the scripts',
    searchLabel: 'Words or beginnings of words',
    searchHelp:
      'Finds scripts where every word begins like this. At least two letters. It is logged which you see.',
    searchShort: 'Type at least two letters.',
    search: 'Search',
    found: (count) =>
      count === 0
        ? 'No script has all the words.'
        : plural.en(count, { one: '# script', other: '# scripts' }),
    notSearched: (count) =>
      plural.en(count, {
        one: '# script is not part of the search yet. Search again, or read it.',
        other: '# scripts are not part of the search yet. Search again, or read them.',
      }),
    searchAgain: 'Search again',
    moreHits: 'Show more',
    questionTitle: (number) => `Question ${number} in all scripts`,
    questionAbout: 'The answers are in the order of the list. Points are saved as you type.',
    otherQuestions: 'Questions',
    sideTitle: 'Two scripts side by side',
    left: 'Left',
    right: 'Right',
    ownMarks: 'Your assessment',
    noMarks: 'Not assessed',
    sum: (points) => `Sum: ${points}`,
    blankTitle: 'Blank scripts',
    blankAbout: 'Nothing is written and nothing is chosen here. Comments and points you have given stay.',
    noBlank: 'No unconfirmed script is blank.',
    giveNoPoints: (count) =>
      plural.en(count, { one: 'Give # script 0 points', other: 'Give # scripts 0 points' }),
    giveLowest: (count, grade) =>
      plural.en(count, {
        one: `Give # script 0 points and ${grade}`,
        other: `Give # scripts 0 points and ${grade}`,
      }),
    choose: (number) => `Choose candidate ${number}`,
    toPrint: 'Print the scripts on paper',
    filesTitle: 'All scripts as PDF',
    filesAbout:
      'Each package is a zip with one PDF per script, named by candidate number. They hold no names and no hours. It is logged that you download them.',
    filesPart: (from, to, count) => `Candidate ${from}–${to} (${writtenNumber.en(count)})`,
  },
});
