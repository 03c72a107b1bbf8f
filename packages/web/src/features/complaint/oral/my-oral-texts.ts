import { texts } from '../../../text/dictionary.ts';

/** The candidate's new oral exam. */
export const myOralText = texts({
  nb: {
    section: 'Ny muntlig prøve',
    called:
      'Karakteren på den skriftlige delen er endret, så du skal ha ny muntlig prøve. Eksamenskontoret gir deg beskjed om tid og sted.',
    arranged: 'Karakteren på den skriftlige delen er endret, så du skal ha ny muntlig prøve. Tid og sted:',
    held: 'Den nye muntlige prøven er holdt.',
    cancelled: 'Den nye muntlige prøven er avlyst. Begrunnelsen har du fått på e-post.',
  },
  nn: {
    section: 'Ny munnleg prøve',
    called:
      'Karakteren på den skriftlege delen er endra, så du skal ha ny munnleg prøve. Eksamenskontoret gjev deg melding om tid og stad.',
    arranged: 'Karakteren på den skriftlege delen er endra, så du skal ha ny munnleg prøve. Tid og stad:',
    held: 'Den nye munnlege prøva er halden.',
    cancelled: 'Den nye munnlege prøva er avlyst. Grunngjevinga har du fått på e-post.',
  },
  en: {
    section: 'New oral exam',
    called:
      'The grade of the written part was changed, so you are to have a new oral exam. The exam office tells you when and where.',
    arranged:
      'The grade of the written part was changed, so you are to have a new oral exam. Time and place:',
    held: 'The new oral exam has been held.',
    cancelled: 'The new oral exam is cancelled. You have the reason in an e-mail.',
  },
});
