import { texts } from '../../../text/dictionary.ts';

/** Why a cell or a row of a spreadsheet is not taken, or a script not restored. */
export const sheetProblemText = texts({
  nb: {
    faults: {
      numberMissing: () => 'Kandidatnummeret mangler.',
      numberUnreadable: (value: string) => `«${value}» er ikke et kandidatnummer.`,
      gradeUnreadable: (value: string) => `«${value}» er ikke en karakter på eksamenens skala.`,
      pointsUnreadable: (value: string) => `«${value}» er ikke et tall.`,
      pointsBecameDate: (value: string) =>
        `Excel har gjort poengene om til en dato («${value}»). Skriv dem med komma, i en celle som er et tall.`,
      pointsImpossible: (value: string) =>
        `«${value}» er utenfor det oppgaven kan gi, eller har mer enn to desimaler.`,
      cellError: (value: string) => `Formelen i cellen gir en feil (${value}).`,
      noStoredValue: () => 'Formelen i cellen har ikke noe svar. Åpne filen i Excel, og lagre den igjen.',
      mergedCell: () => 'Cellen er slått sammen med den over. Del dem, og fyll ut begge.',
      candidateTwice: (value: string) => `Kandidat ${value} står på flere rader. Behold én.`,
    },
    left: {
      unknownCandidate: 'Kandidaten er ikke blant dine besvarelser.',
      nothingToGrade: 'Kandidaten har ingenting å sensurere: ikke møtt, eller trukket.',
      changedSince: 'Du har endret vurderingen etterpå. Den står som den er.',
      assessmentConfirmed: 'Vurderingen er bekreftet. Ta bekreftelsen tilbake først hvis den skal endres.',
      alreadyRevealed: 'Vurderingene er åpnet for kommisjonen, og kan ikke endres.',
      alreadyAgreed: 'Kommisjonen er enig om karakteren, og den står.',
      assessedByPredecessor: 'Den du etterfølger, har vurdert besvarelsen, og det teller for plassen din.',
      unknownQuestion: 'Oppgaven er ikke lenger i settet.',
      pointsOutOfRange: 'Poengene er utenfor det oppgaven kan gi nå.',
      gradeNotOnScale: 'Karakteren er ikke på eksamenens skala.',
    },
  },
  nn: {
    faults: {
      numberMissing: () => 'Kandidatnummeret manglar.',
      numberUnreadable: (value) => `«${value}» er ikkje eit kandidatnummer.`,
      gradeUnreadable: (value) => `«${value}» er ikkje ein karakter på skalaen til eksamenen.`,
      pointsUnreadable: (value) => `«${value}» er ikkje eit tal.`,
      pointsBecameDate: (value) =>
        `Excel har gjort poenga om til ein dato («${value}»). Skriv dei med komma, i ei celle som er eit tal.`,
      pointsImpossible: (value) =>
        `«${value}» er utanfor det oppgåva kan gje, eller har meir enn to desimalar.`,
      cellError: (value) => `Formelen i cella gjev ein feil (${value}).`,
      noStoredValue: () => 'Formelen i cella har ikkje noko svar. Opne fila i Excel, og lagre henne att.',
      mergedCell: () => 'Cella er slått saman med den over. Del dei, og fyll ut begge.',
      candidateTwice: (value) => `Kandidat ${value} står på fleire rader. Behald éi.`,
    },
    left: {
      unknownCandidate: 'Kandidaten er ikkje mellom svara dine.',
      nothingToGrade: 'Kandidaten har ingenting å sensurere: ikkje møtt, eller trekt.',
      changedSince: 'Du har endra vurderinga etterpå. Ho står som ho er.',
      assessmentConfirmed: 'Vurderinga er stadfesta. Ta stadfestinga tilbake først om ho skal endrast.',
      alreadyRevealed: 'Vurderingane er opna for kommisjonen, og kan ikkje endrast.',
      alreadyAgreed: 'Kommisjonen er samd om karakteren, og han står.',
      assessedByPredecessor: 'Den du etterfølgjer, har vurdert svaret, og det tel for plassen din.',
      unknownQuestion: 'Oppgåva er ikkje lenger i settet.',
      pointsOutOfRange: 'Poenga er utanfor det oppgåva kan gje no.',
      gradeNotOnScale: 'Karakteren er ikkje på skalaen til eksamenen.',
    },
  },
  en: {
    faults: {
      numberMissing: () => 'The candidate number is missing.',
      numberUnreadable: (value) => `“${value}” is not a candidate number.`,
      gradeUnreadable: (value) => `“${value}” is not a grade on the exam’s scale.`,
      pointsUnreadable: (value) => `“${value}” is not a number.`,
      pointsBecameDate: (value) =>
        `Excel has turned the points into a date (“${value}”). Write them in a cell that is a number.`,
      pointsImpossible: (value) =>
        `“${value}” is outside what the question can give, or has more than two decimals.`,
      cellError: (value) => `The formula in the cell gives an error (${value}).`,
      noStoredValue: () =>
        'The formula in the cell has no result. Open the file in Excel, and save it again.',
      mergedCell: () => 'The cell is merged with the one above. Split them, and fill in both.',
      candidateTwice: (value) => `Candidate ${value} is in several rows. Keep one.`,
    },
    left: {
      unknownCandidate: 'The candidate is not among your scripts.',
      nothingToGrade: 'The candidate has nothing to grade: absent, or withdrawn.',
      changedSince: 'You have changed the assessment since. It stays as it is.',
      assessmentConfirmed: 'The assessment is confirmed. Take the confirmation back first if it must change.',
      alreadyRevealed: 'The assessments are revealed to the commission, and cannot change.',
      alreadyAgreed: 'The commission has agreed on the grade, and it stands.',
      assessedByPredecessor: 'Your predecessor has assessed the script, and that counts for your seat.',
      unknownQuestion: 'The question is no longer in the paper.',
      pointsOutOfRange: 'The points are outside what the question can give now.',
      gradeNotOnScale: 'The grade is not on the exam’s scale.',
    },
  },
});
