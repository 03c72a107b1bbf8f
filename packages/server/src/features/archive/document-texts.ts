/** The text of an explanation's document besides the grader's own words. */
export const explanationWords = {
  nb: {
    sent: 'Gitt',
    orally: 'Begrunnelsen ble gitt muntlig.',
    outside: 'Begrunnelsen ble gitt skriftlig utenom Karakter.',
    parts: ['Retningslinjer', 'Vurdering av besvarelsen', 'Helhet'],
  },
  nn: {
    sent: 'Gjeven',
    orally: 'Grunngjevinga vart gjeven munnleg.',
    outside: 'Grunngjevinga vart gjeven skriftleg utanom Karakter.',
    parts: ['Retningslinjer', 'Vurdering av svaret', 'Heilskap'],
  },
} as const;
