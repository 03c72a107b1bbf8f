/** The roles of people who watch an exam room; an invigilator only the rooms and days of the duty [U1, D9]. */
export const watchers = ['invigilator', 'examOffice'] as const;
