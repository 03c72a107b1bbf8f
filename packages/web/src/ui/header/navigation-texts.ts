import { texts } from '../../text/dictionary.ts';

export const navigationText = texts({
  nb: {
    name: 'Hovedmeny',
    today: 'I dag',
    mine: 'Mine eksamener',
    exams: 'Eksamener',
    grading: 'Sensur',
    explanations: 'Begrunnelser',
    cases: 'Saker',
    mail: 'E-post',
    operations: 'Drift',
  },
  nn: {
    name: 'Hovudmeny',
    today: 'I dag',
    mine: 'Eksamenane mine',
    exams: 'Eksamenar',
    grading: 'Sensur',
    explanations: 'Grunngjevingar',
    cases: 'Saker',
    mail: 'E-post',
    operations: 'Drift',
  },
  en: {
    name: 'Main menu',
    today: 'Today',
    mine: 'My exams',
    exams: 'Exams',
    grading: 'Grading',
    explanations: 'Explanations',
    cases: 'Cases',
    mail: 'E-mail',
    operations: 'Operations',
  },
});
