import { texts } from '../../text/dictionary.ts';

/** The demonstration's clock. */
export const clockText = texts({
  nb: {
    name: 'Demonstrasjonens klokke',
    hour: 'En time frem',
    day: 'En dag frem',
    nextDeadline: (name: string) => `Til neste frist: ${name}`,
  },
  nn: {
    name: 'Klokka i demonstrasjonen',
    hour: 'Ein time fram',
    day: 'Ein dag fram',
    nextDeadline: (name) => `Til neste frist: ${name}`,
  },
  en: {
    name: 'The clock of the demonstration',
    hour: 'One hour ahead',
    day: 'One day ahead',
    nextDeadline: (name) => `To the next deadline: ${name}`,
  },
});
