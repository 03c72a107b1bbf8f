import { texts } from '../../../text/dictionary.ts';

/** The faults of a list of candidates, cell by cell. */
export const listFaultsText = texts({
  nb: {
    columns: {
      studentNumber: 'studentnummer',
      name: 'navn',
      firstName: 'fornavn',
      lastName: 'etternavn',
      email: 'e-post',
      extraMinutes: 'ekstra minutter',
      language: 'målform',
      room: 'rom',
      seat: 'plass',
      group: 'gruppe, klasse eller parti',
    },
    faults: {
      missingColumn: (column: string) => `Kolonnen «${column}» mangler.`,
      repeatedColumn: (column: string) => `Kolonnen «${column}» står to ganger.`,
      missing: (column: string) => `Mangler ${column}.`,
      badStudentNumber: (_: string, value: string) => `«${value}» er ikke et studentnummer.`,
      nationalIdentityNumber: () => 'Dette ser ut som et fødselsnummer. Bruk studentnummeret.',
      duplicateStudentNumber: (_: string, value: string) => `Studentnummeret ${value} står flere ganger.`,
      badName: (_: string, value: string) => `«${value}» har tegn som ikke hører hjemme i et navn.`,
      badEmail: (_: string, value: string) => `«${value}» er ikke en e-postadresse.`,
      emailLetters: (_: string, value: string) =>
        `«${value}» har bokstaver som e-posttjenere ikke tar imot, før krøllalfaen.`,
      duplicateEmail: (_: string, value: string) => `E-postadressen ${value} står flere ganger.`,
      badMinutes: (_: string, value: string) => `«${value}» er ikke et antall minutter fra 0 til 600.`,
      badLanguage: (_: string, value: string) => `«${value}» er ikke en målform.`,
      tooLong: (column: string, value: string) => `«${value}» er for langt for ${column}.`,
      cellError: (column: string, value: string) => `Cellen for ${column} viser feilen ${value}.`,
      noStoredValue: (column: string) =>
        `Cellen for ${column} har en formel uten svar. Åpne filen i Excel og lagre den på nytt.`,
      mergedCell: (column: string) =>
        `Cellen for ${column} er slått sammen med den over, så det er uvisst om innholdet gjelder denne linjen. Del cellene i regnearket og fyll ut hver av dem.`,
      twoPersons: (_: string, value: string) => `Studentnummeret og ${value} tilhører to ulike personer.`,
      otherStudentNumber: (_: string, value: string) =>
        `E-postadressen tilhører en student med et annet nummer enn ${value}.`,
      isGrader: (_: string, value: string) => `${value} er sensor på denne eksamenen.`,
      isInvigilator: (_: string, value: string) =>
        `${value} er eksamensvakt på denne eksamenen. Ta vakten bort fra eksamenen først, eller ta navnet ut av listen.`,
      isCoordinator: (_: string, value: string) =>
        `${value} er emneansvarlig på denne eksamenen og kan lese oppgaven. Ta den emneansvarlige bort fra eksamenen først, eller ta navnet ut av listen.`,
      hasReadPaper: (_: string, value: string) =>
        `${value} har lest oppgaven til denne eksamenen og kan ikke ta den. Ta navnet ut av listen.`,
      isWithdrawn: (_: string, value: string) =>
        `${value} er trukket fra eksamenen. Ta navnet ut av listen, eller ta kandidaten inn igjen fra siden «Eksamensrom» først.`,
    },
  },
  nn: {
    columns: {
      studentNumber: 'studentnummer',
      name: 'namn',
      firstName: 'førenamn',
      lastName: 'etternamn',
      email: 'e-post',
      extraMinutes: 'ekstra minutt',
      language: 'målform',
      room: 'rom',
      seat: 'plass',
      group: 'gruppe, klasse eller parti',
    },
    faults: {
      missingColumn: (column) => `Kolonnen «${column}» manglar.`,
      repeatedColumn: (column) => `Kolonnen «${column}» står to gonger.`,
      missing: (column) => `Manglar ${column}.`,
      badStudentNumber: (_, value) => `«${value}» er ikkje eit studentnummer.`,
      nationalIdentityNumber: () => 'Dette ser ut som eit fødselsnummer. Bruk studentnummeret.',
      duplicateStudentNumber: (_, value) => `Studentnummeret ${value} står fleire gonger.`,
      badName: (_, value) => `«${value}» har teikn som ikkje høyrer heime i eit namn.`,
      badEmail: (_, value) => `«${value}» er ikkje ei e-postadresse.`,
      emailLetters: (_, value) =>
        `«${value}» har bokstavar som e-posttenarar ikkje tek imot, før krøllalfaen.`,
      duplicateEmail: (_, value) => `E-postadressa ${value} står fleire gonger.`,
      badMinutes: (_, value) => `«${value}» er ikkje eit tal minutt frå 0 til 600.`,
      badLanguage: (_, value) => `«${value}» er ikkje ei målform.`,
      tooLong: (column, value) => `«${value}» er for langt for ${column}.`,
      cellError: (column, value) => `Cella for ${column} viser feilen ${value}.`,
      noStoredValue: (column) =>
        `Cella for ${column} har ein formel utan svar. Opne fila i Excel og lagre henne på nytt.`,
      mergedCell: (column) =>
        `Cella for ${column} er slått saman med den over, så det er uvisst om innhaldet gjeld denne linja. Del cellene i reknearket og fyll ut kvar av dei.`,
      twoPersons: (_, value) => `Studentnummeret og ${value} høyrer til to ulike personar.`,
      otherStudentNumber: (_, value) =>
        `E-postadressa høyrer til ein student med eit anna nummer enn ${value}.`,
      isGrader: (_, value) => `${value} er sensor på denne eksamenen.`,
      isInvigilator: (_, value) =>
        `${value} er eksamensvakt på denne eksamenen. Ta vakta bort frå eksamenen først, eller ta namnet ut av lista.`,
      isCoordinator: (_, value) =>
        `${value} er emneansvarleg på denne eksamenen og kan lese oppgåva. Ta den emneansvarlege bort frå eksamenen først, eller ta namnet ut av lista.`,
      hasReadPaper: (_, value) =>
        `${value} har lese oppgåva til denne eksamenen og kan ikkje ta han. Ta namnet ut av lista.`,
      isWithdrawn: (_, value) =>
        `${value} er trekt frå eksamenen. Ta namnet ut av lista, eller ta kandidaten inn att frå sida «Eksamensrom» først.`,
    },
  },
  en: {
    columns: {
      studentNumber: 'student number',
      name: 'name',
      firstName: 'first name',
      lastName: 'last name',
      email: 'e-mail',
      extraMinutes: 'extra minutes',
      language: 'language',
      room: 'room',
      seat: 'seat',
      group: 'group or class',
    },
    faults: {
      missingColumn: (column) => `The column “${column}” is missing.`,
      repeatedColumn: (column) => `The column “${column}” appears twice.`,
      missing: (column) => `Lacks ${column}.`,
      badStudentNumber: (_, value) => `“${value}” is not a student number.`,
      nationalIdentityNumber: () => 'This looks like a national identity number. Use the student number.',
      duplicateStudentNumber: (_, value) => `The student number ${value} appears more than once.`,
      badName: (_, value) => `“${value}” has characters that do not belong in a name.`,
      badEmail: (_, value) => `“${value}” is not an e-mail address.`,
      emailLetters: (_, value) => `“${value}” has letters before the @ that mail servers do not take.`,
      duplicateEmail: (_, value) => `The e-mail address ${value} appears more than once.`,
      badMinutes: (_, value) => `“${value}” is not a number of minutes from 0 to 600.`,
      badLanguage: (_, value) => `“${value}” is not a language of the paper.`,
      tooLong: (column, value) => `“${value}” is too long for ${column}.`,
      cellError: (column, value) => `The cell for ${column} shows the error ${value}.`,
      noStoredValue: (column) =>
        `The cell for ${column} has a formula without a result. Open the file in Excel and save it again.`,
      mergedCell: (column) =>
        `The cell for ${column} is merged with the one above, so whether its content is meant for this line cannot be told. Unmerge the cells in the spreadsheet and fill in each of them.`,
      twoPersons: (_, value) => `The student number and ${value} belong to two different people.`,
      otherStudentNumber: (_, value) =>
        `The e-mail address belongs to a student with another number than ${value}.`,
      isGrader: (_, value) => `${value} grades this exam.`,
      isInvigilator: (_, value) =>
        `${value} is an invigilator of this exam. Remove the invigilator from the exam first, or take the name out of the list.`,
      isCoordinator: (_, value) =>
        `${value} is a course coordinator of this exam and can read the paper. Remove the coordinator from the exam first, or take the name out of the list.`,
      hasReadPaper: (_, value) =>
        `${value} has read the paper of this exam and cannot sit it. Take the name out of the list.`,
      isWithdrawn: (_, value) =>
        `${value} is withdrawn from the exam. Take the name out of the list, or let the candidate in again from the page “Exam room” first.`,
    },
  },
});
