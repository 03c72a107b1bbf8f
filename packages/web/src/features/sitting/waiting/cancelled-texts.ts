import { texts } from '../../../text/dictionary.ts';

/** What a candidate reads where an exam is cancelled. */
export const cancelledText = texts({
  nb: {
    title: 'Eksamenen er avlyst',
    words:
      'Har du skrevet noe, er det tatt vare på, men blir ikke vurdert. Du får beskjed når det er bestemt hva som kommer i stedet. Ring hvis du lurer på noe; nummeret står under.',
    why: (reason: string) => `Grunn: ${reason}.`,
  },
  nn: {
    title: 'Eksamenen er avlyst',
    words:
      'Har du skrive noko, er det teke vare på, men blir ikkje vurdert. Du får beskjed når det er bestemt kva som kjem i staden. Ring om du lurer på noko; nummeret står under.',
    why: (reason) => `Grunn: ${reason}.`,
  },
  en: {
    title: 'The exam is cancelled',
    words:
      'Anything you have written is kept, but will not be graded. You will be told when it is decided what comes instead. Call if you have questions; the number is below.',
    why: (reason) => `Reason: ${reason}.`,
  },
});
