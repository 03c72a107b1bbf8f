import { texts } from '../../../text/dictionary.ts';

/** The new exam after an upheld complaint, as it is offered [K8]. */
export const newExamText = texts({
  nb: {
    which: 'Hvilken eksamen får kandidatene?',
    about: 'De som sensurerte før, kan ikke sensurere den nye eksamenen. Sett kandidatene opp på den.',
    elsewhere: 'Den er ikke planlagt i Karakter ennå',
  },
  nn: {
    which: 'Kva eksamen får kandidatane?',
    about: 'Dei som sensurerte før, kan ikkje sensurere den nye eksamenen. Set kandidatane opp på han.',
    elsewhere: 'Han er ikkje planlagd i Karakter enno',
  },
  en: {
    which: 'Which exam do the candidates get?',
    about: 'Those who graded before cannot grade the new exam. Add the candidates to it.',
    elsewhere: 'It is not planned in Karakter yet',
  },
});
