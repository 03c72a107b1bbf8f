import { texts } from '../../../../text/dictionary.ts';

/** The answer as a file, when it does not reach the server. */
export const answerFileText = texts({
  nb: {
    title: 'Noe av det du har skrevet, er bare på denne maskinen',
    words:
      'Skriv videre. Alt sendes av seg selv når nettet er tilbake. Du kan også lagre besvarelsen som en kryptert fil og gi den til eksamensvakten. Bare institusjonen kan åpne den.',
    wordsReading:
      'Ikke lukk siden. Det sendes av seg selv så snart det går. Du kan også lagre besvarelsen som en kryptert fil og gi den til eksamensvakten. Bare institusjonen kan åpne den.',
    wordsClosed:
      'Ikke lukk siden. Lagre besvarelsen som en kryptert fil og gi den til eksamensvakten. Bare institusjonen kan åpne den.',
    save: 'Lagre besvarelsen som fil',
    saved: (name: string) =>
      `Lagret som ${name}. Gi filen til eksamensvakten. Skriver du mer, lagrer du den på nytt.`,
    failed: 'Filen kunne ikke lages. Ikke lukk siden, og si fra til eksamensvakten.',
  },
  nn: {
    title: 'Noko av det du har skrive, er berre på denne maskina',
    words:
      'Skriv vidare. Alt blir sendt av seg sjølv når nettet er tilbake. Du kan òg lagre svaret som ei kryptert fil og gje henne til eksamensvakta. Berre institusjonen kan opne henne.',
    wordsReading:
      'Ikkje lukk sida. Det blir sendt av seg sjølv så snart det går. Du kan òg lagre svaret som ei kryptert fil og gje henne til eksamensvakta. Berre institusjonen kan opne henne.',
    wordsClosed:
      'Ikkje lukk sida. Lagre svaret som ei kryptert fil og gje henne til eksamensvakta. Berre institusjonen kan opne henne.',
    save: 'Lagre svaret som fil',
    saved: (name) => `Lagra som ${name}. Gje fila til eksamensvakta. Skriv du meir, lagrar du henne på nytt.`,
    failed: 'Fila kunne ikkje lagast. Ikkje lukk sida, og sei frå til eksamensvakta.',
  },
  en: {
    title: 'Some of what you have written is on this machine only',
    words:
      'Keep writing. Everything is sent automatically when the network is back. You can also save the answer as an encrypted file and give it to the invigilator. Only the institution can open it.',
    wordsReading:
      'Do not close the page. It is sent automatically as soon as that can be done. You can also save the answer as an encrypted file and give it to the invigilator. Only the institution can open it.',
    wordsClosed:
      'Do not close the page. Save the answer as an encrypted file and give it to the invigilator. Only the institution can open it.',
    save: 'Save the answer as a file',
    saved: (name) => `Saved as ${name}. Give the file to the invigilator. If you write more, save it again.`,
    failed: 'The file could not be made. Do not close the page, and tell the invigilator.',
  },
});
