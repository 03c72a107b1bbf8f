import type { DisagreementRule } from '../rules/disagreement.ts';
import { builtInRules, rulesFor } from '../rules/rules-for.ts';
import { higherEducationRules, schoolRules } from './rules.ts';

const startsAt = Temporal.Instant.from('2026-05-20T07:00:00Z');
const ofInstitution = (institution: string) =>
  rulesFor({ sector: 'higherEducation', institution, startsAt }, builtInRules).disagreement;

/** What institutions have decided about graders who differ, and the two sectors' own rules. */
export const disagreementRules: Readonly<Record<string, DisagreementRule>> = {
  'higher education': higherEducationRules.disagreement,
  NTNU: ofInstitution('NTNU'),
  DMMH: ofInstitution('DMMH'),
  HVL: ofInstitution('HVL'),
  UiS: ofInstitution('UiS'),
  schools: schoolRules.disagreement,
};
