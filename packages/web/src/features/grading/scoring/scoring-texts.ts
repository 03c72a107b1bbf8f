import { texts } from '../../../text/dictionary.ts';

/** What the marking panel says of points, levels and thresholds. */
export const scoringText = texts({
  nb: {
    overrideReason: 'Grunn til andre poeng enn de automatiske',
    overrideNeeded:
      'Skriv grunnen før du bekrefter. Tømmer du poengfeltet, gjelder de automatiske poengene igjen.',
    levels: 'Nivåer',
    levelPoints: (points: string) => `Poeng: ${points}`,
    levelKey: (key: number) => `Tast ${key}`,
    suggests: (grade: string) => `Grensene gir ${grade}`,
    differs: (grade: string) =>
      `Grensene gir ${grade}. Du har satt en annen karakter, og det er din som gjelder.`,
  },
  nn: {
    overrideReason: 'Grunn til andre poeng enn dei automatiske',
    overrideNeeded:
      'Skriv grunnen før du stadfestar. Tømmer du poengfeltet, gjeld dei automatiske poenga att.',
    levels: 'Nivå',
    levelPoints: (points: string) => `Poeng: ${points}`,
    levelKey: (key: number) => `Tast ${key}`,
    suggests: (grade: string) => `Grensene gjev ${grade}`,
    differs: (grade: string) =>
      `Grensene gjev ${grade}. Du har sett ein annan karakter, og det er din som gjeld.`,
  },
  en: {
    overrideReason: 'Why the points differ from the automatic ones',
    overrideNeeded: 'Write why before you confirm. If you empty the points, the automatic ones apply again.',
    levels: 'Levels',
    levelPoints: (points: string) => `Points: ${points}`,
    levelKey: (key: number) => `Key ${key}`,
    suggests: (grade: string) => `The thresholds give ${grade}`,
    differs: (grade: string) =>
      `The thresholds give ${grade}. You have chosen another grade, and yours counts.`,
  },
});
