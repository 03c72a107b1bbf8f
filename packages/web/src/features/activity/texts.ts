import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';
import { secondsInWords } from './seconds-in-words.ts';

/** Unusual activity during the exam. */
export const activityText = texts({
  nb: {
    title: 'Aktivitetslogg',
    about:
      'Her står bare kandidater der noe skilte seg tydelig ut mens de skrev. Det er et spørsmål å stille, ikke et svar: snakk med kandidaten før dere trekker noen slutning. Om alle andre vises ingenting.',
    deletedAt: (when: string) => `Alt som ikke står her, slettes av seg selv ${when}.`,
    isDeleted: (when: string) => `Alt som ikke står her, ble slettet ${when}.`,
    noneTitle: 'Ingenting skiller seg ut',
    none: 'Her kommer en kandidat først når noe går ut over det vanlige.',
    candidate: 'Kandidat',
    name: 'Navn',
    what: 'Hva som skilte seg ut',
    firstAt: 'Første gang',
    history: 'Historikk',
    historyOf: (number: number) => `Historikken til kandidat ${number}`,
    rules: {
      largePaste: (times: number, most: number) =>
        `Limte inn mye tekst ${plural.nb(times, { one: '# gang', other: '# ganger' })}, mest ${writtenNumber.nb(most)} tegn`,
      longAway: (times: number, most: number) =>
        `Var lenge i et annet vindu ${plural.nb(times, { one: '# gang', other: '# ganger' })}, lengst ${secondsInWords(most)}`,
      oftenAway: (times: number, most: number) =>
        `Var i et annet vindu ${plural.nb(times, { one: '# gang', other: '# ganger' })}, lengst ${secondsInWords(most)}`,
      longOffline: (times: number, most: number) =>
        `Var lenge uten nett ${plural.nb(times, { one: '# gang', other: '# ganger' })}, lengst ${secondsInWords(most)}`,
      secondMachine: (times: number, _most: number) =>
        `Fortsatte på en annen maskin uten at vakten bekreftet det, ${plural.nb(times, { one: '# gang', other: '# ganger' })}`,
      sharedSignIn: (_times: number, _most: number) => 'Samme innlogging ble brukt på to maskiner',
      unknownMachine: (_times: number, _most: number) => 'Skrev på en maskin som ikke kan kjennes igjen',
      manySignIns: (times: number, _most: number) =>
        `Logget inn ${plural.nb(times, { one: '# gang', other: '# ganger' })}`,
    },
  },
  nn: {
    title: 'Aktivitetslogg',
    about:
      'Her står berre kandidatar der noko skilde seg tydeleg ut medan dei skreiv. Det er eit spørsmål å stille, ikkje eit svar: snakk med kandidaten før de dreg nokon slutning. Om alle andre blir ingenting vist.',
    deletedAt: (when) => `Alt som ikkje står her, blir sletta av seg sjølv ${when}.`,
    isDeleted: (when) => `Alt som ikkje står her, vart sletta ${when}.`,
    noneTitle: 'Ingenting skil seg ut',
    none: 'Her kjem ein kandidat først når noko går ut over det vanlege.',
    candidate: 'Kandidat',
    name: 'Namn',
    what: 'Kva som skilde seg ut',
    firstAt: 'Første gong',
    history: 'Historikk',
    historyOf: (number) => `Historikken til kandidat ${number}`,
    rules: {
      largePaste: (times, most) =>
        `Limte inn mykje tekst ${plural.nn(times, { one: '# gong', other: '# gonger' })}, mest ${writtenNumber.nn(most)} teikn`,
      longAway: (times, most) =>
        `Var lenge i eit anna vindauge ${plural.nn(times, { one: '# gong', other: '# gonger' })}, lengst ${secondsInWords(most)}`,
      oftenAway: (times, most) =>
        `Var i eit anna vindauge ${plural.nn(times, { one: '# gong', other: '# gonger' })}, lengst ${secondsInWords(most)}`,
      longOffline: (times, most) =>
        `Var lenge utan nett ${plural.nn(times, { one: '# gong', other: '# gonger' })}, lengst ${secondsInWords(most)}`,
      secondMachine: (times, _most) =>
        `Heldt fram på ei anna maskin utan at vakta stadfesta det, ${plural.nn(times, { one: '# gong', other: '# gonger' })}`,
      sharedSignIn: (_times, _most) => 'Same innlogging vart brukt på to maskiner',
      unknownMachine: (_times, _most) => 'Skreiv på ei maskin som ikkje kan kjennast att',
      manySignIns: (times, _most) => `Logga inn ${plural.nn(times, { one: '# gong', other: '# gonger' })}`,
    },
  },
  en: {
    title: 'Activity log',
    about:
      'Only candidates for whom something clearly stood out while they wrote are listed here. It is a question to ask, not an answer: talk to the candidate before you conclude anything. Nothing is shown about anyone else.',
    deletedAt: (when) => `All that is not listed here is deleted automatically ${when}.`,
    isDeleted: (when) => `All that is not listed here was deleted ${when}.`,
    noneTitle: 'Nothing stands out',
    none: 'A candidate is listed here only when something is out of the ordinary.',
    candidate: 'Candidate',
    name: 'Name',
    what: 'What stood out',
    firstAt: 'First time',
    history: 'History',
    historyOf: (number) => `The history of candidate ${number}`,
    rules: {
      largePaste: (times, most) =>
        `Pasted a lot of text ${plural.en(times, { one: '# time', other: '# times' })}, at most ${plural.en(most, { one: '# character', other: '# characters' })}`,
      longAway: (times, most) =>
        `Spent a long time in another window ${plural.en(times, { one: '# time', other: '# times' })}, the longest ${secondsInWords(most)}`,
      oftenAway: (times, most) =>
        `Was in another window ${plural.en(times, { one: '# time', other: '# times' })}, the longest ${secondsInWords(most)}`,
      longOffline: (times, most) =>
        `Was without a network for a long time ${plural.en(times, { one: '# time', other: '# times' })}, the longest ${secondsInWords(most)}`,
      secondMachine: (times, _most) =>
        `Continued on another machine without confirmation by the invigilator, ${plural.en(times, { one: '# time', other: '# times' })}`,
      sharedSignIn: (_times, _most) => 'One sign-in was used at two machines',
      unknownMachine: (_times, _most) => 'Wrote on a machine that cannot be recognised',
      manySignIns: (times, _most) => `Signed in ${plural.en(times, { one: '# time', other: '# times' })}`,
    },
  },
});
