import { texts } from '../../text/dictionary.ts';

/** What was corrected in the paper. */
export const changesText = texts({
  nb: {
    formOnly: 'Ordene er de samme; bare utformingen er endret.',
    place: {
      title: (question: number) => `Oppgave ${question}, tittelen`,
      text: (question: number) => `Oppgave ${question}, teksten`,
    },
  },
  nn: {
    formOnly: 'Orda er dei same; berre utforminga er endra.',
    place: {
      title: (question) => `Oppgåve ${question}, tittelen`,
      text: (question) => `Oppgåve ${question}, teksten`,
    },
  },
  en: {
    formOnly: 'The words are the same; only the form has changed.',
    place: {
      title: (question) => `Question ${question}, the title`,
      text: (question) => `Question ${question}, the text`,
    },
  },
});
