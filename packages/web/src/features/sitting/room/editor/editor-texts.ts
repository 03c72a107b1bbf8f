import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../../text/dictionary.ts';

type Room = { readonly characters: number; readonly pieces: number };

const { piecesAtOnce } = answerLimits;

/** What the editor of an essay tells. */
export const editorText = texts({
  nb: {
    escape:
      'Trykk Escape for å gå fra teksten til verktøylinjen. F2 sier hvor du er, antall ord, tiden som er igjen, og om alt er lagret.',
    tooDeep: 'Så mange nivåer inni hverandre går ikke. Ingenting er endret.',
    tooMuch: ({ characters, pieces }: Room) =>
      `Dette er mer enn det er plass til, og er ikke satt inn. Resten av svaret er som før. Her er det plass til ${writtenNumber.nb(characters)} tegn og ${plural.nb(pieces, { one: '# avsnitt eller celle', other: '# avsnitt eller celler' })} til. Del det opp, eller ta med mindre.`,
    tooMuchAtOnce: `Dette er for mye å sette inn på én gang, og er ikke satt inn. Svaret er som før. Sett inn høyst ${writtenNumber.nb(piecesAtOnce / 2)} linjer eller ${writtenNumber.nb(Math.floor(piecesAtOnce / 3))} celler om gangen.`,
    noRoomToUndo:
      'Det er ikke plass til å hente dette fram igjen nå. Ingenting er endret. Ta bort noe annet først, og prøv igjen.',
    closeNotice: 'Lukk',
    words: (n: number) => `${writtenNumber.nb(n)} ord`,
    label: (question: number) => `Svar på oppgave ${question}`,
  },
  nn: {
    escape:
      'Trykk Escape for å gå frå teksten til verktøylinja. F2 seier kvar du er, talet på ord, tida som er att, og om alt er lagra.',
    tooDeep: 'Så mange nivå inni kvarandre går ikkje. Ingenting er endra.',
    tooMuch: ({ characters, pieces }) =>
      `Dette er meir enn det er plass til, og er ikkje sett inn. Resten av svaret er som før. Her er det plass til ${writtenNumber.nn(characters)} teikn og ${plural.nn(pieces, { one: '# avsnitt eller celle', other: '# avsnitt eller celler' })} til. Del det opp, eller ta med mindre.`,
    tooMuchAtOnce: `Dette er for mykje å setje inn på éin gong, og er ikkje sett inn. Svaret er som før. Set inn høgst ${writtenNumber.nn(piecesAtOnce / 2)} linjer eller ${writtenNumber.nn(Math.floor(piecesAtOnce / 3))} celler om gongen.`,
    noRoomToUndo:
      'Det er ikkje plass til å hente dette fram att no. Ingenting er endra. Ta bort noko anna først, og prøv att.',
    closeNotice: 'Lukk',
    words: (n) => `${writtenNumber.nn(n)} ord`,
    label: (question) => `Svar på oppgåve ${question}`,
  },
  en: {
    escape:
      'Press Escape to go from the text to the toolbar. F2 says where you are, the number of words, the time left, and whether everything is saved.',
    tooDeep: 'That many levels inside each other is not possible. Nothing has been changed.',
    tooMuch: ({ characters, pieces }) =>
      `This is more than there is room for and has not been put in. The rest of your answer is as before. There is room for ${plural.en(characters, { one: '# more character', other: '# more characters' })} and ${plural.en(pieces, { one: '# more paragraph or cell', other: '# more paragraphs or cells' })}. Split it, or put in less.`,
    tooMuchAtOnce: `This is too much to put in at once and has not been put in. Your answer is as before. Put in at most ${writtenNumber.en(piecesAtOnce / 2)} lines or ${writtenNumber.en(Math.floor(piecesAtOnce / 3))} cells at a time.`,
    noRoomToUndo:
      'There is no room to bring this back now. Nothing has been changed. Remove something else first, and try again.',
    closeNotice: 'Close',
    words: (n) => plural.en(n, { one: '# word', other: '# words' }),
    label: (question) => `Answer to question ${question}`,
  },
});
