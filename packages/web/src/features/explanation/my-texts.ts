import { texts } from '../../text/dictionary.ts';

/** The candidate’s texts about an explanation. */
export const myExplanationText = texts({
  nb: {
    section: 'Begrunnelse',
    about: 'Du har rett til å få vite hvorfor karakteren ble som den ble.',
    ask: 'Be om begrunnelse',
    askWords: (due: string) => `Sensorene får beskjed nå og skal svare innen ${due}.`,
    askAppeal:
      'Mens du venter, står klagefristen stille. Når du får begrunnelsen, begynner den på nytt med full tid.',
    askedAt: (at: string) => `Du ba om begrunnelse ${at}.`,
    steps: { asked: 'Bedt om', sent: 'Begrunnelsen er sendt', due: 'Du skal ha begrunnelsen' },
    isLate: 'Begrunnelsen er forsinket. Eksamenskontoret ser det.',
    lapsed:
      'Karakteren er opphevet, så det er ikke lenger noe å begrunne. Den nye karakteren kan du be om begrunnelse for.',
    ready: 'Begrunnelsen er klar',
    read: 'Les begrunnelsen',
    newDeadline: 'Klage på karakteren',
    gradeThen: (grade: string) => `Karakter ${grade}`,
    oralText: 'Begrunnelsen ble gitt deg muntlig.',
    back: 'Tilbake til eksamenen',
  },
  nn: {
    section: 'Grunngjeving',
    about: 'Du har rett til å få vite kvifor karakteren vart som han vart.',
    ask: 'Be om grunngjeving',
    askWords: (due) => `Sensorane får beskjed no og skal svare innan ${due}.`,
    askAppeal:
      'Medan du ventar, står klagefristen still. Når du får grunngjevinga, byrjar han på nytt med full tid.',
    askedAt: (at) => `Du bad om grunngjeving ${at}.`,
    steps: { asked: 'Bede om', sent: 'Grunngjevinga er send', due: 'Du skal ha grunngjevinga' },
    isLate: 'Grunngjevinga er forseinka. Eksamenskontoret ser det.',
    lapsed:
      'Karakteren er oppheva, så det er ikkje lenger noko å grunngje. Den nye karakteren kan du be om grunngjeving for.',
    ready: 'Grunngjevinga er klar',
    read: 'Les grunngjevinga',
    newDeadline: 'Klage på karakteren',
    gradeThen: (grade) => `Karakter ${grade}`,
    oralText: 'Grunngjevinga vart gjeven deg munnleg.',
    back: 'Tilbake til eksamenen',
  },
  en: {
    section: 'Explanation',
    about: 'You have the right to know why you got the grade you did.',
    ask: 'Ask for an explanation',
    askWords: (due) => `The graders are told now and must answer by ${due}.`,
    askAppeal:
      'While you wait, the appeal deadline is paused. When you get the explanation, it starts again in full.',
    askedAt: (at) => `You asked for an explanation ${at}.`,
    steps: { asked: 'Asked for', sent: 'The explanation is sent', due: 'You are to have the explanation' },
    isLate: 'The explanation is late. The exam office can see it.',
    lapsed:
      'The grade is annulled, so there is nothing left to explain. You can ask for an explanation of the new grade.',
    ready: 'The explanation is ready',
    read: 'Read the explanation',
    newDeadline: 'Appeal the grade',
    gradeThen: (grade) => `Grade ${grade}`,
    oralText: 'The explanation was given to you orally.',
    back: 'Back to the exam',
  },
});
