import { dateOf } from '../calendar/calendar.ts';
import { higherEducation } from './higher-education.ts';
import { institutions } from './institutions.ts';
import { type PlannedRule, rulesInForce } from './planned/rules-in-force.ts';
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

/** The rules that come with Karakter: those of the sectors and of the institutions that it knows. */
export const builtInRules: readonly DatedRule[] = [...higherEducation, ...institutions, ...schools];

/** Those rules with the changes that the institutions themselves have planned. */
export const rulesWith = (planned: readonly PlannedRule[]): readonly DatedRule[] =>
  rulesInForce(builtInRules, planned);

/** Of the rules of one level that apply, the one that counts: by the day of the filing before that of the exam. */
const firstOf = (found: readonly DatedRule[], what: string): DatedRule | undefined =>
  only(
    found.filter(({ by }) => by === 'filing'),
    what,
  ) ??
  only(
    found.filter(({ by }) => by !== 'filing'),
    what,
  );

/**
 * The rules that apply to an exam: on its day, the institution's own where it has one, otherwise those of its sector.
 * The only way to a rule set; it is resolved with the exam's record, from the rules in force then. Throws where no rule
 * or more than one applies.
 */
export function rulesFor(
  { sector, institution, startsAt }: RuledExam,
  inForce: readonly DatedRule[],
): RuleSet {
  const on = dateOf(startsAt).toString();
  return rulesOn({ sector, institution, on, filedOn: on }, inForce);
}

/**
 * The rules of a case of an exam: as the exam's own, but what goes by the day of the filing is what was in force when
 * the case was filed. A case keeps them, whatever comes later.
 */
export function caseRulesFor(
  { sector, institution, on, inForce }: RuleSet,
  filedAt: Temporal.Instant,
): RuleSet {
  return rulesOn({ sector, institution, on, filedOn: dateOf(filedAt).toString() }, inForce);
}

/** By whose rules, and on which days: the exam's, and the filing's for what goes by that. */
export type RuledDays = { sector: Sector; institution: string; on: string; filedOn: string };

/** A rule of one parameter. */
export type DatedRuleOf<Parameter extends keyof Rules> = Extract<DatedRule, { parameter: Parameter }>;

/** The rule of each parameter that counts on these days; it throws where there is none, or more than one. */
export function rulesApplying(days: RuledDays, inForce: readonly DatedRule[]) {
  const { sector, institution, on, filedOn } = days;
  const applying = inForce.filter((rule) => {
    const day = rule.by === 'filing' ? filedOn : on;
    return rule.sector === sector && rule.from <= day && (rule.until === undefined || day < rule.until);
  });
  return <Parameter extends keyof Rules>(parameter: Parameter): DatedRuleOf<Parameter> => {
    const what = `${parameter}, ${sector}, ${institution}, ${on}`;
    const candidates = applying.filter((rule) => rule.parameter === parameter);
    const own = candidates.filter((rule) => rule.institution === institution);
    const common = candidates.filter((rule) => rule.institution === undefined);
    const found = firstOf(own, what) ?? firstOf(common, what);
    if (!found) throw new Error(`no rule applies: ${what}`);
    return found as DatedRuleOf<Parameter>;
  };
}

/** The dated rule that gives a value of this rule set: its law, and since when it applies. */
export function ruleBehind(
  { sector, institution, on, inForce }: RuleSet,
  parameter: keyof Rules,
  filedAt?: Temporal.Instant | undefined,
): DatedRule {
  const filedOn = filedAt ? dateOf(filedAt).toString() : on;
  return rulesApplying({ sector, institution, on, filedOn }, inForce)(parameter);
}

function rulesOn(days: RuledDays, inForce: readonly DatedRule[]): RuleSet {
  const { sector, institution, on } = days;
  const applying = rulesApplying(days, inForce);
  const ruleOf = <Parameter extends keyof Rules>(parameter: Parameter) =>
    applying(parameter).value as Rules[Parameter];
  return {
    sector,
    institution,
    on,
    inForce,
    planning: ruleOf('planning'),
    grading: ruleOf('grading'),
    gradingExtension: ruleOf('gradingExtension'),
    gradingReminders: ruleOf('gradingReminders'),
    announcement: ruleOf('announcement'),
    explanationRequest: ruleOf('explanationRequest'),
    explanationRequestOral: ruleOf('explanationRequestOral'),
    explanationDelivery: ruleOf('explanationDelivery'),
    explanationReminders: ruleOf('explanationReminders'),
    appeal: ruleOf('appeal'),
    proceduralComplaint: ruleOf('proceduralComplaint'),
    preliminaryReply: ruleOf('preliminaryReply'),
    interimReply: ruleOf('interimReply'),
    lateMaxAge: ruleOf('lateMaxAge'),
    dismissalAppeal: ruleOf('dismissalAppeal'),
    withdrawal: ruleOf('withdrawal'),
    appealCommission: ruleOf('appealCommission'),
    appealSight: ruleOf('appealSight'),
    reassessThreshold: ruleOf('reassessThreshold'),
    newAssessment: ruleOf('newAssessment'),
    decisionLetter: ruleOf('decisionLetter'),
    transcriptBlock: ruleOf('transcriptBlock'),
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
