/** Why time is changed during an exam, in the words that invigilators choose from; `other` is written in full. */
export const timeReasons = [
  'accommodation',
  'noise',
  'alarm',
  'technical',
  'power',
  'late',
  'illness',
  'other',
] as const;
export type TimeReason = (typeof timeReasons)[number];
