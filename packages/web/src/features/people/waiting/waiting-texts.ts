import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The page of waiting sign-ins. */
export const waitingText = texts({
  nb: {
    title: 'Ventende innlogginger',
    about:
      'Disse har logget inn med Feide eller ID-porten, men Karakter vet ikke hvem de er. Knytt innloggingen bare til en person du vet at det er: den som er knyttet, får alt personen har tilgang til.',
    linkWith: (n: number) =>
      plural.nb(n, {
        zero: 'Ingen innlogginger venter',
        one: 'En innlogging venter',
        other: '# innlogginger venter',
      }),
    noneTitle: 'Ingen venter',
    none: 'Her vises de som logger inn uten at Karakter kjenner dem.',
    newest: (shown: number, inAll: number) => `Viser de ${shown} siste av ${inAll}.`,
    reference: (code: string) => `Referanse ${code}`,
    unnamed: 'Uten navn (ID-porten oppgir det ikke)',
    seen: (when: string, times: number) =>
      `${plural.nb(times, { one: 'Logget inn', other: 'Logget inn # ganger, sist' })} ${when}`,
    link: 'Knytt',
    linkTo: (name: string) => `Knytt til ${name}`,
    linked: (name: string) => `Innloggingen er knyttet til ${name}. Be personen logge inn på nytt.`,
    notYours: 'Har roller som du ikke kan gi: eksamenskontoret, eller IT-drift, må knytte.',
    mayBe: (name: string) =>
      `Kan være ${name}, som har roller som du ikke kan gi. Eksamenskontoret, eller IT-drift, må knytte innloggingen.`,
    findOther: 'Finn personen',
    search: 'Navn eller e-postadresse',
    searchHint: 'Bare personer som ikke kan logge inn slik fra før.',
    addNew: 'Legg til som ny person',
    add: 'Legg til og knytt',
    dismiss: 'Fjern',
    dismissThat: (reference: string) => `Fjern ${reference}`,
    dismissed: 'Innloggingen er fjernet. Den kommer tilbake hvis personen logger inn igjen.',
  },
  nn: {
    title: 'Ventande innloggingar',
    about:
      'Desse har logga inn med Feide eller ID-porten, men Karakter veit ikkje kven dei er. Knyt innlogginga berre til ein person du veit at det er: den som er knytt, får alt personen har tilgang til.',
    linkWith: (n) =>
      plural.nn(n, {
        zero: 'Ingen innloggingar ventar',
        one: 'Ei innlogging ventar',
        other: '# innloggingar ventar',
      }),
    noneTitle: 'Ingen ventar',
    none: 'Her blir dei som loggar inn utan at Karakter kjenner dei, viste.',
    newest: (shown, inAll) => `Viser dei ${shown} siste av ${inAll}.`,
    reference: (code) => `Referanse ${code}`,
    unnamed: 'Utan namn (ID-porten gir det ikkje opp)',
    seen: (when, times) =>
      `${plural.nn(times, { one: 'Logga inn', other: 'Logga inn # gonger, sist' })} ${when}`,
    link: 'Knyt',
    linkTo: (name) => `Knyt til ${name}`,
    linked: (name) => `Innlogginga er knytt til ${name}. Be personen logge inn att.`,
    notYours: 'Har roller som du ikkje kan gje: eksamenskontoret, eller IT-drift, må knyte.',
    mayBe: (name) =>
      `Kan vere ${name}, som har roller som du ikkje kan gje. Eksamenskontoret, eller IT-drift, må knyte innlogginga.`,
    findOther: 'Finn personen',
    search: 'Namn eller e-postadresse',
    searchHint: 'Berre personar som ikkje kan logge inn slik frå før.',
    addNew: 'Legg til som ny person',
    add: 'Legg til og knyt',
    dismiss: 'Fjern',
    dismissThat: (reference) => `Fjern ${reference}`,
    dismissed: 'Innlogginga er fjerna. Ho kjem tilbake om personen loggar inn att.',
  },
  en: {
    title: 'Waiting sign-ins',
    about:
      'These have signed in with Feide or ID-porten, but Karakter does not know who they are. Connect a sign-in only to a person you know it to be: it then gives all the access that the person has.',
    linkWith: (n) =>
      plural.en(n, {
        zero: 'No sign-ins are waiting',
        one: 'A sign-in is waiting',
        other: '# sign-ins are waiting',
      }),
    noneTitle: 'No one is waiting',
    none: 'People who sign in without being known to Karakter are listed here.',
    newest: (shown, inAll) => `Showing the latest ${shown} of ${inAll}.`,
    reference: (code) => `Reference ${code}`,
    unnamed: 'No name (ID-porten does not state it)',
    seen: (when, times) =>
      `${plural.en(times, { one: 'Signed in', other: 'Signed in # times, last' })} ${when}`,
    link: 'Connect',
    linkTo: (name) => `Connect to ${name}`,
    linked: (name) => `The sign-in is connected to ${name}. Ask the person to sign in again.`,
    notYours: 'Has roles that you cannot grant: the exam office, or the IT operator, must connect it.',
    mayBe: (name) =>
      `May be ${name}, who has roles that you cannot grant. The exam office, or the IT operator, must connect the sign-in.`,
    findOther: 'Find the person',
    search: 'Name or e-mail address',
    searchHint: 'Only people who cannot sign in that way yet.',
    addNew: 'Add as a new person',
    add: 'Add and connect',
    dismiss: 'Remove',
    dismissThat: (reference) => `Remove ${reference}`,
    dismissed: 'The sign-in is removed. It comes back if the person signs in again.',
  },
});
