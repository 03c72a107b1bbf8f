import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The choices of the case list, and what can be done with many cases [V1, K12]. */
export const caseListText = texts({
  nb: {
    open: 'Åpne og lukkede',
    openOnly: 'Bare åpne',
    closedOnly: 'Bare lukkede',
    arrived: 'Kom inn',
    overdue: 'Forfall',
    overdueOnly: 'Forfalt',
    notOverdue: 'Ikke forfalt',
    unit: 'Enhet',
    term: 'Mottatt',
    spring: (year: number) => `Våren ${year}`,
    autumn: (year: number) => `Høsten ${year}`,
    mine: 'Mine',
    nobody: 'Ingen',
    more: 'Flere valg',
    shown: (shown: number, total: number) =>
      `De ${writtenNumber.nb(shown)} første av ${plural.nb(total, { one: '# sak', other: '# saker' })} vises.`,
    showMore: 'Vis flere',
    giveTo: 'Gi de valgte til',
    giveNow: 'Gi sakene',
    choose: 'Velg en saksbehandler',
    toAll: 'Alle (legg tilbake)',
    given: (n: number) => plural.nb(n, { one: 'Saken er gitt.', other: '# saker er gitt.' }),
    notGiven: (n: number) =>
      plural.nb(n, {
        one: 'Én sak er som før: den er lukket, eller personen kan ikke behandle den.',
        other: '# saker er som før: de er lukket, eller personen kan ikke behandle dem.',
      }),
  },
  nn: {
    open: 'Opne og lukka',
    openOnly: 'Berre opne',
    closedOnly: 'Berre lukka',
    arrived: 'Kom inn',
    overdue: 'Forfall',
    overdueOnly: 'Forfallen',
    notOverdue: 'Ikkje forfallen',
    unit: 'Eining',
    term: 'Motteken',
    spring: (year) => `Våren ${year}`,
    autumn: (year) => `Hausten ${year}`,
    mine: 'Mine',
    nobody: 'Ingen',
    more: 'Fleire val',
    shown: (shown, total) =>
      `Dei ${writtenNumber.nn(shown)} første av ${plural.nn(total, { one: '# sak', other: '# saker' })} viser.`,
    showMore: 'Vis fleire',
    giveTo: 'Gje dei valde til',
    giveNow: 'Gje sakene',
    choose: 'Vel ein saksbehandlar',
    toAll: 'Alle (legg tilbake)',
    given: (n) => plural.nn(n, { one: 'Saka er gjeven.', other: '# saker er gjevne.' }),
    notGiven: (n) =>
      plural.nn(n, {
        one: 'Éi sak er som før: ho er lukka, eller personen kan ikkje handsame henne.',
        other: '# saker er som før: dei er lukka, eller personen kan ikkje handsame dei.',
      }),
  },
  en: {
    open: 'Open and closed',
    openOnly: 'Open only',
    closedOnly: 'Closed only',
    arrived: 'Arrived',
    overdue: 'Due date',
    overdueOnly: 'Overdue',
    notOverdue: 'Not overdue',
    unit: 'Unit',
    term: 'Received',
    spring: (year) => `Spring ${year}`,
    autumn: (year) => `Autumn ${year}`,
    mine: 'Mine',
    nobody: 'Nobody',
    more: 'More choices',
    shown: (shown, total) =>
      `The first ${writtenNumber.en(shown)} of ${plural.en(total, { one: '# case', other: '# cases' })} are shown.`,
    showMore: 'Show more',
    giveTo: 'Give the selected to',
    giveNow: 'Give the cases',
    choose: 'Choose a caseworker',
    toAll: 'All (give back)',
    given: (n) => plural.en(n, { one: 'The case is given.', other: '# cases are given.' }),
    notGiven: (n) =>
      plural.en(n, {
        one: 'One case is as before: it is closed, or the person may not handle it.',
        other: '# cases are as before: they are closed, or the person may not handle them.',
      }),
  },
});
