import { texts } from '../../../text/dictionary.ts';

/** A paper as its candidates see it, shown to those who write and approve it. */
export const previewText = texts({
  nb: {
    title: 'Oppgaven slik kandidaten ser den',
    notice: 'Slik ser kandidaten oppgaven. Du kan prøve å svare, men ingenting blir lagret.',
    language: 'Målform',
    languages: { nb: 'Bokmål', nn: 'Nynorsk' },
    back: 'Til oppgaven',
    empty: 'Ingen oppgaver ennå',
    emptyWords: 'Når en oppgave er skrevet, kan du se den her slik kandidaten ser den.',
  },
  nn: {
    title: 'Oppgåva slik kandidaten ser henne',
    notice: 'Slik ser kandidaten oppgåva. Du kan prøve å svare, men ingenting blir lagra.',
    language: 'Målform',
    languages: { nb: 'Bokmål', nn: 'Nynorsk' },
    back: 'Til oppgåva',
    empty: 'Ingen oppgåver enno',
    emptyWords: 'Når ei oppgåve er skriven, kan du sjå henne her slik kandidaten ser henne.',
  },
  en: {
    title: 'The paper as the candidate sees it',
    notice: 'This is how the candidate sees the paper. You can try to answer, but nothing is saved.',
    language: 'Written form',
    languages: { nb: 'Bokmål', nn: 'Nynorsk' },
    back: 'To the paper',
    empty: 'No questions yet',
    emptyWords: 'When a question has been written, you can see it here as the candidate sees it.',
  },
});
