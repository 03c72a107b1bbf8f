/**
 * The form and rules of an exam that may be changed with a reason after publishing, until anyone has begun [P14]. What
 * is not here has its own way (the time; the facts that are open until the results), or never changes: the course.
 */
export const ruleFacts = [
  'form',
  'workKind',
  'scale',
  'credits',
  'assessing',
  'confirming',
  'completing',
  'supervised',
  'individual',
  'recheckable',
  'explanationOpen',
  'appealOpen',
  'planGraders',
  'planExternals',
  'planBasis',
] as const;
export type RuleFact = (typeof ruleFacts)[number];

/** A fact of the exam before and after, as text. */
export type RuleChange = { readonly fact: RuleFact; readonly before: string; readonly after: string };
