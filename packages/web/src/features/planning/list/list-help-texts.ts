import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** A person's possible replies about a list in the preview. */
export const listHelpText = texts({
  nb: {
    waitingTitle: (n: number) =>
      plural.nb(n, { one: '# linje venter på deg', other: '# linjer venter på deg' }),
    waitingAbout:
      'Rett dem her, eller legg inn de andre nå og disse senere: listen kan legges inn igjen, og ingen får dobbelt.',
    firstWaiting: (n: number) =>
      plural.nb(n, { one: 'Her står den første.', other: 'Her står de # første.' }),
    lookAgain: 'Se på de rettede linjene',
    importRest: (n: number, waiting: number) => `Legg inn ${n}, vent med ${waiting}`,
    saveRest: (n: number, waiting: number) =>
      `Lagre ${plural.nb(n, { one: '# endring', other: '# endringer' })}, vent med ${waiting}`,
    headingsTitle: 'Hva er dette?',
    headingsAbout:
      'Disse kolonnene kjenner ikke Karakter. Si hva de er, så huskes det for enheten når listen legges inn.',
    notRead: 'Leses ikke',
    takeName: (name: string) => `Rett «${name}» til navnet på listen`,
    keepEmail: (email: string) => `Behold ${email}`,
    nameKept: (name: string) => `${name} beholdes, siden personen også har andre oppgaver i Karakter.`,
    renamed: (n: number) => plural.nb(n, { one: 'Ett navn er rettet.', other: '# navn er rettet.' }),
    byHand: 'Legg inn én kandidat',
    byHandAbout: 'Er studentnummeret kjent i Karakter, trenger du ikke navn og e-post.',
    add: 'Legg inn',
  },
  nn: {
    waitingTitle: (n) => plural.nn(n, { one: '# linje ventar på deg', other: '# linjer ventar på deg' }),
    waitingAbout:
      'Rett dei her, eller legg inn dei andre no og desse seinare: lista kan leggjast inn att, og ingen får dobbelt.',
    firstWaiting: (n) => plural.nn(n, { one: 'Her står den første.', other: 'Her står dei # første.' }),
    lookAgain: 'Sjå på dei retta linjene',
    importRest: (n, waiting) => `Legg inn ${n}, vent med ${waiting}`,
    saveRest: (n, waiting) =>
      `Lagre ${plural.nn(n, { one: '# endring', other: '# endringar' })}, vent med ${waiting}`,
    headingsTitle: 'Kva er dette?',
    headingsAbout:
      'Desse kolonnane kjenner ikkje Karakter. Sei kva dei er, så blir det hugsa for eininga når lista blir lagd inn.',
    notRead: 'Blir ikkje lesen',
    takeName: (name) => `Rett «${name}» til namnet på lista`,
    keepEmail: (email) => `Behald ${email}`,
    nameKept: (name) => `${name} blir ståande, sidan personen òg har andre oppgåver i Karakter.`,
    renamed: (n) => plural.nn(n, { one: 'Eitt namn er retta.', other: '# namn er retta.' }),
    byHand: 'Legg inn éin kandidat',
    byHandAbout: 'Er studentnummeret kjent i Karakter, treng du ikkje namn og e-post.',
    add: 'Legg inn',
  },
  en: {
    waitingTitle: (n) => plural.en(n, { one: '# line waits for you', other: '# lines wait for you' }),
    waitingAbout:
      'Correct them here, or add the others now and these later: the list can be given again, and no one is registered twice.',
    firstWaiting: (n) => plural.en(n, { one: 'Here is the first.', other: 'Here are the first #.' }),
    lookAgain: 'Look at the corrected lines',
    importRest: (n, waiting) => `Add ${n}, leave ${waiting} for later`,
    saveRest: (n, waiting) =>
      `Save ${plural.en(n, { one: '# change', other: '# changes' })}, leave ${waiting} for later`,
    headingsTitle: 'What is this?',
    headingsAbout:
      'Karakter does not know these columns. Say what they are, and it is remembered for the unit when the list is added.',
    notRead: 'Not read',
    takeName: (name) => `Correct “${name}” to the list’s name`,
    keepEmail: (email) => `Keep ${email}`,
    nameKept: (name) => `${name} is kept, since the person has other tasks in Karakter too.`,
    renamed: (n) => plural.en(n, { one: 'One name is corrected.', other: '# names are corrected.' }),
    byHand: 'Add one candidate',
    byHandAbout: 'If Karakter knows the student number, name and e-mail are not needed.',
    add: 'Add',
  },
});
