import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The results of single commissions, as the exam office reads them [P4]. */
export const commissionResultsText = texts({
  nb: {
    title: 'Sensuren',
    these: (list: string) => `kommisjon ${list}`,
    choose:
      'Velg kommisjoner som er ferdige, og kontroller eller kunngjør dem nå. De andre sensurerer videre.',
    together: 'Kommisjonene kunngjøres samlet.',
    change: 'Endre dette',
    checkedSince: (at: string) => `Kontrollert ${at}, ikke kunngjort`,
    announcedSince: (at: string) => `Kunngjort ${at}`,
    check: (which: string) => `Kontroller ${which}`,
    checkWords: (n: number) =>
      `${plural.nb(n, { one: '# karakter', other: '# karakterer' })} føres i protokollen. Ingen kandidater får beskjed ennå.`,
    announce: (which: string) => `Kunngjør ${which}`,
    others: 'Kandidatene til de andre kommisjonene får ikke vite noe.',
    announcedTag: 'Kunngjort',
    plannedFor: 'Kunngjøres automatisk',
    cancelPlan: 'Avlys',
    cancelPlanOf: (n: number) => `Avlys kunngjøringen av kommisjon ${n}`,
    ready: (ready: number, all: number) =>
      `Klare til kunngjøring: ${ready} av ${all}. De trenger ikke vente på resten.`,
    announceReady: (n: number) =>
      plural.nb(n, { one: 'Kunngjør den ene som er klar', other: 'Kunngjør de # som er klare' }),
    announceOne: 'Kunngjør',
    announceOneOf: (n: number) => `Kunngjør karakteren til kandidat ${n}`,
    alone: (n: number) =>
      `${plural.nb(n, { one: '# kandidat får', other: '# kandidater får' })} karakteren nå. De andre venter på sin, og får ikke vite noe.`,
  },
  nn: {
    title: 'Sensuren',
    these: (list) => `kommisjon ${list}`,
    choose:
      'Vel kommisjonar som er ferdige, og kontroller eller kunngjer dei no. Dei andre sensurerer vidare.',
    together: 'Kommisjonane blir kunngjorde samla.',
    change: 'Endre dette',
    checkedSince: (at) => `Kontrollert ${at}, ikkje kunngjort`,
    announcedSince: (at) => `Kunngjort ${at}`,
    check: (which) => `Kontroller ${which}`,
    checkWords: (n) =>
      `${plural.nn(n, { one: '# karakter blir ført', other: '# karakterar blir førte' })} i protokollen. Ingen kandidatar får beskjed enno.`,
    announce: (which) => `Kunngjer ${which}`,
    others: 'Kandidatane til dei andre kommisjonane får ikkje vite noko.',
    announcedTag: 'Kunngjort',
    plannedFor: 'Blir kunngjord automatisk',
    cancelPlan: 'Avlys',
    cancelPlanOf: (n) => `Avlys kunngjeringa av kommisjon ${n}`,
    ready: (ready, all) => `Klare til kunngjering: ${ready} av ${all}. Dei treng ikkje vente på resten.`,
    announceReady: (n) =>
      plural.nn(n, { one: 'Kunngjer den eine som er klar', other: 'Kunngjer dei # som er klare' }),
    announceOne: 'Kunngjer',
    announceOneOf: (n) => `Kunngjer karakteren til kandidat ${n}`,
    alone: (n) =>
      `${plural.nn(n, { one: '# kandidat får', other: '# kandidatar får' })} karakteren no. Dei andre ventar på sin, og får ikkje vite noko.`,
  },
  en: {
    title: 'The grading',
    these: (list) => `commission ${list}`,
    choose:
      'Choose commissions that have finished, and check or announce them now. The others go on grading.',
    together: 'The commissions are announced together.',
    change: 'Change this',
    checkedSince: (at) => `Checked ${at}, not announced`,
    announcedSince: (at) => `Announced ${at}`,
    check: (which) => `Check ${which}`,
    checkWords: (n) =>
      `${plural.en(n, { one: '# grade is', other: '# grades are' })} entered in the protocol. No candidate is told yet.`,
    announce: (which) => `Announce ${which}`,
    others: 'The candidates of the other commissions learn nothing.',
    announcedTag: 'Announced',
    plannedFor: 'It will be announced automatically',
    cancelPlan: 'Cancel',
    cancelPlanOf: (n) => `Cancel the announcement of commission ${n}`,
    ready: (ready, all) => `Ready to be announced: ${ready} of ${all}. They need not wait for the rest.`,
    announceReady: (n) =>
      plural.en(n, { one: 'Announce the one who is ready', other: 'Announce the # who are ready' }),
    announceOne: 'Announce',
    announceOneOf: (n) => `Announce the grade of candidate ${n}`,
    alone: (n) =>
      `${plural.en(n, { one: '# candidate gets the', other: '# candidates get their' })} grade now. The others wait for theirs, and learn nothing.`,
  },
});
