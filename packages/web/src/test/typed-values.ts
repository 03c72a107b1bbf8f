/** The values of a field while a person types into it key by key; for half a value the browser gives an empty one. */
export const typedInto = {
  date: [
    '',
    '0002-12-04',
    '0020-12-04',
    '0202-12-04',
    '2026-12-04',
    '0000-01-01',
    '9999-12-31',
    '275760-09-13',
    '14.6',
    '14.',
    'i morgen',
  ],
  time: ['', '9', '9.', 'ni', '00:00', '09:00', '23:59', '09:00:30', '09:00:30.125', '24:00'],
  number: ['', '-', '-0', '-1', '0', '0.', '0,5', '.5', '1e', '1e5', '1e999', '999999999999', '12', 'x'],
} as const;
