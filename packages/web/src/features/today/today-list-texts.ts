import { texts } from '../../text/dictionary.ts';

/** The groups of the list of tasks. */
export const todayText = texts({
  nb: {
    running: 'Pågår nå',
    late: 'Forsinket',
    today: 'I dag',
    thisWeek: 'Denne uken',
    later: 'Senere',
    waiting: 'Venter på andre',
    nothing: 'Ingenting venter på deg. Her kommer det du skal gjøre, så snart noe har en frist.',
    nothingToday: 'Ingenting haster i dag.',
    showMore: (n: number) => `Vis ${n} til`,
    showFewer: 'Vis færre',
  },
  nn: {
    running: 'Går no',
    late: 'Forseinka',
    today: 'I dag',
    thisWeek: 'Denne veka',
    later: 'Seinare',
    waiting: 'Ventar på andre',
    nothing: 'Ingenting ventar på deg. Her kjem det du skal gjere, så snart noko har ein frist.',
    nothingToday: 'Ingenting hastar i dag.',
    showMore: (n) => `Vis ${n} til`,
    showFewer: 'Vis færre',
  },
  en: {
    running: 'Running now',
    late: 'Late',
    today: 'Today',
    thisWeek: 'This week',
    later: 'Later',
    waiting: 'Waiting for others',
    nothing:
      'Nothing is waiting for you. What you have to do appears here as soon as something has a deadline.',
    nothingToday: 'Nothing is urgent today.',
    showMore: (n) => `Show ${n} more`,
    showFewer: 'Show fewer',
  },
});
