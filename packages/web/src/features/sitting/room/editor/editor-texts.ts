import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../../text/dictionary.ts';

type Room = { readonly characters: number; readonly pieces: number };

const { piecesAtOnce } = answerLimits;

/** The editor's toolbar. */
export const editorText = texts({
  nb: {
    toolbar: 'Formatering',
    undo: 'Angre',
    redo: 'Gjør om',
    heading: 'Overskrift',
    subheading: 'Underoverskrift',
    bold: 'Fet',
    italic: 'Kursiv',
    underline: 'Understreket',
    bulletList: 'Punktliste',
    orderedList: 'Nummerert liste',
    table: 'Sett inn tabell',
    rowAfter: 'Ny rad under',
    columnAfter: 'Ny kolonne til høyre',
    deleteRow: 'Slett raden',
    deleteColumn: 'Slett kolonnen',
    deleteTable: 'Slett tabellen',
    inTable: 'Tabellen',
    escape:
      'Trykk Escape for å gå fra teksten til verktøylinjen. F2 sier hvor du er, tiden som er igjen, og om alt er lagret.',
    leftOut: 'Bilder og andre objekter kan ikke settes inn i svaret. Teksten er satt inn.',
    tooDeep: 'Så mange nivåer inni hverandre går ikke. Ingenting er endret.',
    tooMuch: ({ characters, pieces }: Room) =>
      `Dette er mer enn det er plass til, og er ikke satt inn. Resten av svaret er som før. Her er det plass til ${writtenNumber.nb(characters)} tegn og ${plural.nb(pieces, { one: '# avsnitt eller celle', other: '# avsnitt eller celler' })} til. Del det opp, eller ta med mindre.`,
    tooMuchAtOnce: `Dette er for mye å sette inn på én gang, og er ikke satt inn. Svaret er som før. Sett inn høyst ${writtenNumber.nb(piecesAtOnce / 2)} linjer eller ${writtenNumber.nb(Math.floor(piecesAtOnce / 3))} celler om gangen.`,
    noRoomToUndo:
      'Det er ikke plass til å hente dette fram igjen nå. Ingenting er endret. Ta bort noe annet først, og prøv igjen.',
    closeNotice: 'Lukk',
    label: (question: number) => `Svar på oppgave ${question}`,
  },
  nn: {
    toolbar: 'Formatering',
    undo: 'Angre',
    redo: 'Gjer om',
    heading: 'Overskrift',
    subheading: 'Underoverskrift',
    bold: 'Feit',
    italic: 'Kursiv',
    underline: 'Understreka',
    bulletList: 'Punktliste',
    orderedList: 'Nummerert liste',
    table: 'Set inn tabell',
    rowAfter: 'Ny rad under',
    columnAfter: 'Ny kolonne til høgre',
    deleteRow: 'Slett rada',
    deleteColumn: 'Slett kolonna',
    deleteTable: 'Slett tabellen',
    inTable: 'Tabellen',
    escape:
      'Trykk Escape for å gå frå teksten til verktøylinja. F2 seier kvar du er, tida som er att, og om alt er lagra.',
    leftOut: 'Bilete og andre objekt kan ikkje setjast inn i svaret. Teksten er sett inn.',
    tooDeep: 'Så mange nivå inni kvarandre går ikkje. Ingenting er endra.',
    tooMuch: ({ characters, pieces }) =>
      `Dette er meir enn det er plass til, og er ikkje sett inn. Resten av svaret er som før. Her er det plass til ${writtenNumber.nn(characters)} teikn og ${plural.nn(pieces, { one: '# avsnitt eller celle', other: '# avsnitt eller celler' })} til. Del det opp, eller ta med mindre.`,
    tooMuchAtOnce: `Dette er for mykje å setje inn på éin gong, og er ikkje sett inn. Svaret er som før. Set inn høgst ${writtenNumber.nn(piecesAtOnce / 2)} linjer eller ${writtenNumber.nn(Math.floor(piecesAtOnce / 3))} celler om gongen.`,
    noRoomToUndo:
      'Det er ikkje plass til å hente dette fram att no. Ingenting er endra. Ta bort noko anna først, og prøv att.',
    closeNotice: 'Lukk',
    label: (question) => `Svar på oppgåve ${question}`,
  },
  en: {
    toolbar: 'Formatting',
    undo: 'Undo',
    redo: 'Redo',
    heading: 'Heading',
    subheading: 'Subheading',
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underlined',
    bulletList: 'Bulleted list',
    orderedList: 'Numbered list',
    table: 'Insert table',
    rowAfter: 'New row below',
    columnAfter: 'New column to the right',
    deleteRow: 'Delete the row',
    deleteColumn: 'Delete the column',
    deleteTable: 'Delete the table',
    inTable: 'The table',
    escape:
      'Press Escape to go from the text to the toolbar. F2 says where you are, the time left, and whether everything is saved.',
    leftOut: 'Pictures and other objects cannot be put into the answer. The text has been put in.',
    tooDeep: 'That many levels inside each other is not possible. Nothing has been changed.',
    tooMuch: ({ characters, pieces }) =>
      `This is more than there is room for and has not been put in. The rest of your answer is as before. There is room for ${plural.en(characters, { one: '# more character', other: '# more characters' })} and ${plural.en(pieces, { one: '# more paragraph or cell', other: '# more paragraphs or cells' })}. Split it, or put in less.`,
    tooMuchAtOnce: `This is too much to put in at once and has not been put in. Your answer is as before. Put in at most ${writtenNumber.en(piecesAtOnce / 2)} lines or ${writtenNumber.en(Math.floor(piecesAtOnce / 3))} cells at a time.`,
    noRoomToUndo:
      'There is no room to bring this back now. Nothing has been changed. Remove something else first, and try again.',
    closeNotice: 'Close',
    label: (question) => `Answer to question ${question}`,
  },
});
