/** Functions that an operator can turn off at once, since starting, saving and handing in work without them [D14]. */
export const switchNames = ['activityLog', 'mail', 'pdf'] as const;
export type SwitchName = (typeof switchNames)[number];
