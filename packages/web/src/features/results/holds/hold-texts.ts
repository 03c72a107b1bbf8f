import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Grades that are held back, and suspicions that graders report. */
export const holdText = texts({
  nb: {
    holdDone: (n: number) => `Karakteren til kandidat ${n} holdes tilbake.`,
    releaseDone: (n: number) => `Karakteren til kandidat ${n} er frigitt.`,
    title: 'Karakterer som holdes tilbake',
    about:
      'De føres i protokollen som de andre, men kandidaten får ikke se karakteren før den frigis. Da kunngjøres den med egne frister.',
    number: 'Kandidat',
    name: 'Navn',
    why: 'Grunn',
    suspicion: 'Mistanke om fusk',
    suspicionInAppeal: 'Mistanke om fusk i klagesensuren',
    releaseInAppeal:
      'Den nye avgjørelsen i klagesaken kan kunngjøres når du har frigitt den. Karakteren som gjelder, er som før.',
    byOffice: 'Eksamenskontoret',
    byWhom: (who: string, at: string) => `${who}, ${at}`,
    state: 'Status',
    held: 'Holdt tilbake',
    releasedBy: (who: string, at: string) => `Frigitt av ${who}, ${at}`,
    hold: 'Hold tilbake',
    holdTitle: (n: number) => `Hold tilbake karakteren til kandidat ${n}`,
    holdAbout: 'Karakteren føres som de andre, men kunngjøres ikke for kandidaten før du frigir den.',
    holdReason: 'Hvorfor holdes den tilbake?',
    release: 'Frigi',
    releaseTitle: (n: number) => `Frigi karakteren til kandidat ${n}`,
    releaseAbout:
      'Kandidaten ser karakteren når de andre kunngjøres. Er de alt kunngjort, får kandidaten e-post nå, og fristene for begrunnelse og klage begynner i dag.',
    releaseReason: 'Hvorfor frigis den?',
    action: 'Handling',
    ofCandidate: (n: number) => `, kandidat ${n}`,
    heldToo: (n: number) =>
      plural.nb(n, {
        one: '# karakter holdes tilbake. Kandidaten får e-post om det, uten grunnen.',
        other: '# karakterer holdes tilbake. Kandidatene får e-post om det, uten grunnen.',
      }),
  },
  nn: {
    holdDone: (n) => `Karakteren til kandidat ${n} er halden tilbake.`,
    releaseDone: (n) => `Karakteren til kandidat ${n} er frigjeven.`,
    title: 'Karakterar som er haldne tilbake',
    about:
      'Dei blir førte i protokollen som dei andre, men kandidaten får ikkje sjå karakteren før han blir frigjeven. Då blir han kunngjord med eigne fristar.',
    number: 'Kandidat',
    name: 'Namn',
    why: 'Grunn',
    suspicion: 'Mistanke om fusk',
    suspicionInAppeal: 'Mistanke om fusk i klagesensuren',
    releaseInAppeal:
      'Den nye avgjerda i klagesaka kan kunngjerast når du har frigjeve henne. Karakteren som gjeld, er som før.',
    byOffice: 'Eksamenskontoret',
    byWhom: (who, at) => `${who}, ${at}`,
    state: 'Status',
    held: 'Halden tilbake',
    releasedBy: (who, at) => `Frigjeven av ${who}, ${at}`,
    hold: 'Hald tilbake',
    holdTitle: (n) => `Hald tilbake karakteren til kandidat ${n}`,
    holdAbout: 'Karakteren blir ført som dei andre, men ikkje kunngjord for kandidaten før du frigjev han.',
    holdReason: 'Kvifor er han halden tilbake?',
    release: 'Frigje',
    releaseTitle: (n) => `Frigje karakteren til kandidat ${n}`,
    releaseAbout:
      'Kandidaten ser karakteren når dei andre blir kunngjorde. Er dei alt kunngjorde, får kandidaten e-post no, og fristane for grunngjeving og klage tek til i dag.',
    releaseReason: 'Kvifor blir han frigjeven?',
    action: 'Handling',
    ofCandidate: (n) => `, kandidat ${n}`,
    heldToo: (n) =>
      plural.nn(n, {
        one: '# karakter er halden tilbake. Kandidaten får e-post om det, utan grunnen.',
        other: '# karakterar er haldne tilbake. Kandidatane får e-post om det, utan grunnen.',
      }),
  },
  en: {
    holdDone: (n) => `The grade of candidate ${n} is held back.`,
    releaseDone: (n) => `The grade of candidate ${n} is released.`,
    title: 'Grades that are held back',
    about:
      'They are entered in the protocol like the others, but the candidate does not see the grade until it is released. Then it is announced with deadlines of its own.',
    number: 'Candidate',
    name: 'Name',
    why: 'Reason',
    suspicion: 'Suspicion of cheating',
    suspicionInAppeal: 'Suspicion of cheating in the appeal',
    releaseInAppeal:
      'The new decision of the appeal can be announced once you have released it. The grade that applies stays.',
    byOffice: 'The exam office',
    byWhom: (who, at) => `${who}, ${at}`,
    state: 'State',
    held: 'Held back',
    releasedBy: (who, at) => `Released by ${who}, ${at}`,
    hold: 'Hold back',
    holdTitle: (n) => `Hold back the grade of candidate ${n}`,
    holdAbout:
      'The grade is entered like the others, but not announced to the candidate until you release it.',
    holdReason: 'Why is it held back?',
    release: 'Release',
    releaseTitle: (n) => `Release the grade of candidate ${n}`,
    releaseAbout:
      'The candidate sees the grade when the others are announced. If they are announced already, the candidate gets an e-mail now, and the deadlines for explanation and appeal begin today.',
    releaseReason: 'Why is it released?',
    action: 'Action',
    ofCandidate: (n) => `, candidate ${n}`,
    heldToo: (n) =>
      plural.en(n, {
        one: '# grade is held back. The candidate gets an e-mail about it, without the reason.',
        other: '# grades are held back. The candidates get an e-mail about it, without the reason.',
      }),
  },
});
