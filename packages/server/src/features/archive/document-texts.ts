/** The text of an explanation's document besides the grader's own words. */
export const explanationWords = {
  nb: {
    sent: 'Gitt',
    orally: 'Begrunnelsen ble gitt muntlig.',
    parts: ['Retningslinjer', 'Vurdering av besvarelsen', 'Helhet'],
  },
  nn: {
    sent: 'Gjeven',
    orally: 'Grunngjevinga vart gjeven munnleg.',
    parts: ['Retningslinjer', 'Vurdering av svaret', 'Heilskap'],
  },
} as const;
