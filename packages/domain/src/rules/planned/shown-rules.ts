import type { DatedRule } from '../rule-set.ts';
import { type RuledDays, rulesApplying } from '../rules-for.ts';
import { type Parameter, parameterForms, type RuleGroup, ruleParameters } from './rule-fields.ts';
import { type WrittenValue, writtenValue } from './rule-value.ts';

/** Where a rule comes from: the Act, what is usual in the sector, or the institution's own. */
export const ruleOrigins = ['act', 'usual', 'own'] as const;
export type RuleOrigin = (typeof ruleOrigins)[number];

/** The announcement of an act or a regulation, as Lovdata numbers it. */
export const isLawId = (law: string): boolean => /^(LOV|FOR)-\d{4}-\d\d-\d\d(-\d{1,5})?$/.test(law);

/** Where the rule comes from: an institution's own wherever it has one, otherwise by what the sector's rule cites. */
export function originOf({ institution, law }: DatedRule): RuleOrigin {
  if (institution !== undefined) return 'own';
  return isLawId(law) ? 'act' : 'usual';
}

/** The paragraph of a rule; where there is no such rule, its law. */
export const basisOf = ({ value, law }: DatedRule): string =>
  (value as { legalBasis?: string } | null)?.legalBasis ?? law;

/** The value of a rule as a form has it. */
export const shownValue = ({ parameter, value }: DatedRule): WrittenValue => writtenValue(parameter, value);

export type RuleShown = {
  readonly parameter: Parameter;
  readonly group: RuleGroup;
  readonly rule: DatedRule;
  readonly origin: RuleOrigin;
  readonly byFiling: boolean;
};

/** Every rule that applies to an institution's exams on a day, in the order in which they are shown. */
export function rulesShown(days: Omit<RuledDays, 'filedOn'>, inForce: readonly DatedRule[]): RuleShown[] {
  const applying = rulesApplying({ ...days, filedOn: days.on }, inForce);
  return ruleParameters.map((parameter) => {
    const rule: DatedRule = applying(parameter);
    const { group, byFiling = false } = parameterForms[parameter];
    return { parameter, group, rule, origin: originOf(rule), byFiling };
  });
}
