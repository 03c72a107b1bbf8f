import { texts } from '../../../text/dictionary.ts';

/** The new assessment on the page of its case, for those who handle it. */
export const officeReassessmentText = texts({
  nb: {
    title: 'Ny vurdering i Karakter',
    choose:
      'Velg hvem som skal vurdere på nytt. De får hele saken, med begrunnelsen og det kandidaten har skrevet, og skriver under på en protokoll.',
    compositions: {
      oneOfEach: 'Én fra hver kommisjon',
      all: 'Alle fra begge kommisjonene',
      appealGraders: 'Klagesensorene',
      new: 'Nye sensorer',
    },
    faults: {
      compositionNotAllowed: 'Reglene bruker ikke denne sammensetningen.',
      coordinatorMissing: 'Emneansvarlig skal være med, og eksamenen har ingen.',
      notOneOfEach: 'Det mangler en sensor fra en av kommisjonene.',
      notAllOfBoth: 'Ikke alle sensorene er med.',
      notTheAppealGraders: 'Ikke alle klagesensorene er med.',
      notNewGraders: 'En av dem har vurdert besvarelsen før.',
    },
    give: 'Gi dem saken',
    giveWords:
      'De får e-post med nummeret på besvarelsen, og ser hele saken når de har godtatt taushetsplikten. Kandidaten får ikke vite noe ennå.',
    nobody: 'Finn sensorene selv.',
    external: 'ekstern',
    accepted: 'har åpnet saken',
    assessed: 'har vurdert',
    signed: 'har skrevet under',
    waiting: 'har ikke begynt',
    cancel: 'Trekk den tilbake',
    cancelWords:
      'Sensorene mister saken med det samme, og du velger på nytt. Det de har skrevet, blir liggende i arkivet.',
    reason: 'Hvorfor',
    reasonMissing: 'Skriv hvorfor.',
    decide: 'Kunngjør vedtaket',
    decideWords: (grade: string) =>
      `Karakteren ${grade} føres i protokollen, og kandidaten får e-post nå med vedtaket. Det kan ikke tas tilbake.`,
    onlyOffice: 'Eksamenskontoret kunngjør vedtaket når alle har skrevet under.',
    grade: 'Karakteren',
    gradeMissing: 'Velg karakteren.',
    chooseAbout: 'Medlemmene er ikke enige, og etter reglene setter eksamenskontoret karakteren.',
    earlier: (day: string) => `Trukket tilbake ${day}:`,
    onPaper: 'Er vurderingen gjort på papir?',
  },
  nn: {
    title: 'Ny vurdering i Karakter',
    choose:
      'Vel kven som skal vurdere på nytt. Dei får heile saka, med grunngjevinga og det kandidaten har skrive, og skriv under på ein protokoll.',
    compositions: {
      oneOfEach: 'Éin frå kvar kommisjon',
      all: 'Alle frå begge kommisjonane',
      appealGraders: 'Klagesensorane',
      new: 'Nye sensorar',
    },
    faults: {
      compositionNotAllowed: 'Reglane bruker ikkje denne samansetjinga.',
      coordinatorMissing: 'Emneansvarleg skal vere med, og eksamenen har ingen.',
      notOneOfEach: 'Det manglar ein sensor frå ein av kommisjonane.',
      notAllOfBoth: 'Ikkje alle sensorane er med.',
      notTheAppealGraders: 'Ikkje alle klagesensorane er med.',
      notNewGraders: 'Ein av dei har vurdert svaret før.',
    },
    give: 'Gi dei saka',
    giveWords:
      'Dei får e-post med nummeret på svaret, og ser heile saka når dei har godteke teieplikta. Kandidaten får ikkje vite noko enno.',
    nobody: 'Finn sensorane sjølv.',
    external: 'ekstern',
    accepted: 'har opna saka',
    assessed: 'har vurdert',
    signed: 'har skrive under',
    waiting: 'har ikkje byrja',
    cancel: 'Trekk henne tilbake',
    cancelWords:
      'Sensorane mistar saka med det same, og du vel på nytt. Det dei har skrive, blir liggjande i arkivet.',
    reason: 'Kvifor',
    reasonMissing: 'Skriv kvifor.',
    decide: 'Kunngjer vedtaket',
    decideWords: (grade) =>
      `Karakteren ${grade} blir ført i protokollen, og kandidaten får e-post no med vedtaket. Det kan ikkje takast tilbake.`,
    onlyOffice: 'Eksamenskontoret kunngjer vedtaket når alle har skrive under.',
    grade: 'Karakteren',
    gradeMissing: 'Vel karakteren.',
    chooseAbout: 'Medlemmene er ikkje samde, og etter reglane set eksamenskontoret karakteren.',
    earlier: (day) => `Trekt tilbake ${day}:`,
    onPaper: 'Er vurderinga gjord på papir?',
  },
  en: {
    title: 'New assessment in Karakter',
    choose:
      'Choose who is to assess again. They get the whole case, with the explanation and what the candidate wrote, and sign a protocol.',
    compositions: {
      oneOfEach: 'One of each commission',
      all: 'All of both commissions',
      appealGraders: 'The graders of the appeal',
      new: 'New graders',
    },
    faults: {
      compositionNotAllowed: 'The rules do not use this composition.',
      coordinatorMissing: 'The course coordinator takes part, and the exam has none.',
      notOneOfEach: 'A grader of one of the commissions is missing.',
      notAllOfBoth: 'Not all graders are in it.',
      notTheAppealGraders: 'Not all graders of the appeal are in it.',
      notNewGraders: 'One of them has assessed the answer before.',
    },
    give: 'Give them the case',
    giveWords:
      'They get an e-mail with the number of the answer, and see the whole case once they have accepted confidentiality. The candidate is told nothing yet.',
    nobody: 'Find the graders yourself.',
    external: 'external',
    accepted: 'has opened the case',
    assessed: 'has assessed',
    signed: 'has signed',
    waiting: 'has not begun',
    cancel: 'Take it back',
    cancelWords:
      'The graders lose the case at once, and you choose again. What they wrote stays in the archive.',
    reason: 'Why',
    reasonMissing: 'Write why.',
    decide: 'Announce the decision',
    decideWords: (grade) =>
      `The grade ${grade} is entered in the protocol, and the candidate gets an e-mail now with the decision. This cannot be undone.`,
    onlyOffice: 'The exam office announces the decision when all have signed.',
    grade: 'The grade',
    gradeMissing: 'Choose the grade.',
    chooseAbout: 'The members do not agree, and by the rules the exam office sets the grade.',
    earlier: (day) => `Taken back ${day}:`,
    onPaper: 'Was the assessment made on paper?',
  },
});
