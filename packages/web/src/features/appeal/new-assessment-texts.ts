import { texts } from '../../text/dictionary.ts';

/** The new assessment of an appeal, where the grades differ by two or more. */
export const newAssessmentText = texts({
  nb: {
    title: 'Ny vurdering',
    about:
      'Minst to sensorer gjør den nye vurderingen. De kan ha sensurert før, og skal se hele saken: karakterene, begrunnelsen og det kandidaten har skrevet. Gi dem dokumentene, og før inn det de er kommet fram til.',
    grade: 'Karakter etter ny vurdering',
    assessment: 'Vurderingen',
    assessmentAbout: 'Hvorfor karakteren blir denne. Den følger saken og arkivet.',
    missing: { grade: 'Velg karakteren.', assessment: 'Skriv vurderingen.' },
    enter: 'Kunngjør vedtaket',
    words: (from: string, to: string) =>
      `Karakteren ${from} ${from === to ? 'blir stående' : `blir ${to}`}. Den føres i protokollen, og kandidaten får e-post nå med vedtaket. Det kan ikke tas tilbake.`,
    made: 'Den nye vurderingen',
  },
  nn: {
    title: 'Ny vurdering',
    about:
      'Minst to sensorar gjer den nye vurderinga. Dei kan ha sensurert før, og skal sjå heile saka: karakterane, grunngjevinga og det kandidaten har skrive. Gi dei dokumenta, og før inn det dei er komne fram til.',
    grade: 'Karakter etter ny vurdering',
    assessment: 'Vurderinga',
    assessmentAbout: 'Kvifor karakteren blir denne. Ho følgjer saka og arkivet.',
    missing: { grade: 'Vel karakteren.', assessment: 'Skriv vurderinga.' },
    enter: 'Kunngjer vedtaket',
    words: (from, to) =>
      `Karakteren ${from} ${from === to ? 'blir ståande' : `blir ${to}`}. Han blir ført i protokollen, og kandidaten får e-post no med vedtaket. Det kan ikkje takast tilbake.`,
    made: 'Den nye vurderinga',
  },
  en: {
    title: 'New assessment',
    about:
      'At least two graders make the new assessment. They may have graded before, and are to see the whole case: the grades, the explanation and what the candidate wrote. Give them the documents, and enter what they concluded.',
    grade: 'Grade after the new assessment',
    assessment: 'The assessment',
    assessmentAbout: 'Why this is the grade. It stays with the case and in the archive.',
    missing: { grade: 'Choose the grade.', assessment: 'Write the assessment.' },
    enter: 'Announce the decision',
    words: (from, to) =>
      `The grade ${from} ${from === to ? 'stands' : `becomes ${to}`}. It is entered in the protocol, and the candidate gets an e-mail now with the decision. This cannot be undone.`,
    made: 'The new assessment',
  },
});
