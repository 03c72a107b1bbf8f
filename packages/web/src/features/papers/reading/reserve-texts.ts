import { texts } from '../../../text/dictionary.ts';

export const reserveText = texts({
  nb: {
    reserve: 'Skriv ut som reserve',
    words: 'For den dagen ingenting virker. Oppbevar utskriften nedlåst. Hver utskrift blir ført i loggen.',
    notApproved:
      'Oppgaven er ikke godkjent, og det står på utskriften. Oppbevar den nedlåst. Hver utskrift blir ført i loggen.',
    file: { nb: 'PDF på bokmål', nn: 'PDF på nynorsk' },
  },
  nn: {
    reserve: 'Skriv ut som reserve',
    words: 'For den dagen ingenting verkar. Oppbevar utskrifta nedlåst. Kvar utskrift blir ført i loggen.',
    notApproved:
      'Oppgåva er ikkje godkjend, og det står på utskrifta. Oppbevar ho nedlåst. Kvar utskrift blir ført i loggen.',
    file: { nb: 'PDF på bokmål', nn: 'PDF på nynorsk' },
  },
  en: {
    reserve: 'Print as a reserve',
    words: 'For the day nothing works. Keep the print locked away. Each print is logged.',
    notApproved:
      'The paper is not approved, and the print says so. Keep it locked away. Each print is logged.',
    file: { nb: 'PDF in bokmål', nn: 'PDF in nynorsk' },
  },
});
