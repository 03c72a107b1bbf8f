import { builtInRules, rulesFor } from '../rules/rules-for.ts';

const startsAt = Temporal.Instant.from('2026-05-20T07:00:00Z');

/** The rules of an exam in May 2026, where the institution has none of its own. */
export const higherEducationRules = rulesFor(
  { sector: 'higherEducation', institution: 'HIF', startsAt },
  builtInRules,
);
export const schoolRules = rulesFor({ sector: 'school', institution: 'VGS', startsAt }, builtInRules);
