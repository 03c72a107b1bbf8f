import { texts } from '../../text/dictionary.ts';

/** Writing an explanation in the graders' place, for the exam office. */
export const inPlaceText = texts({
  nb: {
    title: 'Skriv begrunnelsen',
    noWriter:
      'Ingen av sensorene kan skrive begrunnelsen: de har sluttet i kommisjonen eller er inhabile. Skriv den sammen med den emneansvarlige.',
    overdue: 'Fristen er ute. Purr på sensorene, eller skriv begrunnelsen sammen med den emneansvarlige.',
    replaces: 'Teksten kommer i stedet for et utkast fra sensorene.',
    save: 'Lagre og merk som klar',
  },
  nn: {
    title: 'Skriv grunngjevinga',
    noWriter:
      'Ingen av sensorane kan skrive grunngjevinga: dei har slutta i kommisjonen eller er ugilde. Skriv henne saman med den emneansvarlege.',
    overdue: 'Fristen er ute. Purr på sensorane, eller skriv grunngjevinga saman med den emneansvarlege.',
    replaces: 'Teksten kjem i staden for eit utkast frå sensorane.',
    save: 'Lagre og merk som klar',
  },
  en: {
    title: 'Write the explanation',
    noWriter:
      'None of the graders can write the explanation: they have left the commission or are disqualified. Write it with the course coordinator.',
    overdue: 'It is overdue. Remind the graders, or write the explanation with the course coordinator.',
    replaces: 'The text takes the place of a draft by the graders.',
    save: 'Save and mark as ready',
  },
});
