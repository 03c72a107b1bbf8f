/** What an operator can turn off at once, since nothing of it is needed to start, save or hand in [D14]. */
export const switchNames = ['activityLog', 'mail', 'pdf'] as const;
export type SwitchName = (typeof switchNames)[number];
