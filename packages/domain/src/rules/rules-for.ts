import { dateOf } from '../calendar/calendar.ts';
import { higherEducation } from './higher-education.ts';
import { institutions } from './institutions.ts';
import type { DatedRule, RuleSet, Rules, Sector } from './rule-set.ts';
import { schools } from './schools.ts';

/** The facts of an exam that decide which rules apply to it. */
export type RuledExam = {
  readonly sector: Sector;
  /** The code of the institution. */
  readonly institution: string;
  readonly startsAt: Temporal.Instant;
};

/** The one rule among these; two that both apply are a mistake in the data, and none is chosen. */
function only(found: readonly DatedRule[], what: string): DatedRule | undefined {
  if (found.length > 1) throw new Error(`${found.length} rules apply: ${what}`);
  return found[0];
}

/**
 * The rules that apply to an exam: on its day, the institution's own where it has one, otherwise those of its sector.
 * The only way to a rule set; it is resolved with the exam's record. Throws where no rule or more than one applies.
 */
export function rulesFor(
  { sector, institution, startsAt }: RuledExam,
  rules: readonly DatedRule[] = [...higherEducation, ...institutions, ...schools],
): RuleSet {
  const on = dateOf(startsAt).toString();
  const applying = rules.filter(
    (rule) => rule.sector === sector && rule.from <= on && (rule.until === undefined || on < rule.until),
  );
  const ruleOf = <Parameter extends keyof Rules>(parameter: Parameter): Rules[Parameter] => {
    const what = `${parameter}, ${sector}, ${institution}, ${on}`;
    const candidates = applying.filter((rule) => rule.parameter === parameter);
    const own = candidates.filter((rule) => rule.institution === institution);
    const common = candidates.filter((rule) => rule.institution === undefined);
    const found = only(own, what) ?? only(common, what);
    if (!found) throw new Error(`no rule applies: ${what}`);
    return found.value as Rules[Parameter];
  };
  return {
    sector,
    institution,
    on,
    planning: ruleOf('planning'),
    grading: ruleOf('grading'),
    gradingExtension: ruleOf('gradingExtension'),
    gradingReminders: ruleOf('gradingReminders'),
    announcement: ruleOf('announcement'),
    explanationRequest: ruleOf('explanationRequest'),
    explanationRequestOral: ruleOf('explanationRequestOral'),
    explanationDelivery: ruleOf('explanationDelivery'),
    appeal: ruleOf('appeal'),
    proceduralComplaint: ruleOf('proceduralComplaint'),
    preliminaryReply: ruleOf('preliminaryReply'),
    interimReply: ruleOf('interimReply'),
    lateMaxAge: ruleOf('lateMaxAge'),
    dismissalAppeal: ruleOf('dismissalAppeal'),
    reassessThreshold: ruleOf('reassessThreshold'),
    paperDue: ruleOf('paperDue'),
    paperRelease: ruleOf('paperRelease'),
    doorList: ruleOf('doorList'),
    timeReasons: ruleOf('timeReasons'),
    commission: ruleOf('commission'),
    disagreement: ruleOf('disagreement'),
    protocolSignature: ruleOf('protocolSignature'),
    statistics: ruleOf('statistics'),
    external: ruleOf('external'),
    supervisor: ruleOf('supervisor'),
    scales: ruleOf('scales'),
    examDay: ruleOf('examDay'),
    changeReasons: ruleOf('changeReasons'),
  };
}
