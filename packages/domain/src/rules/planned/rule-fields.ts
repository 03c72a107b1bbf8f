import { changeReasons, examChanges } from '../change-reasons.ts';
import { gradeDeciders, thirdSights } from '../disagreement.ts';
import { appealSights, type Rules, type ScaleName, type Sector } from '../rule-set.ts';
import { timeReasons } from '../time-reasons.ts';

/** The units in which a period is given. */
export const periodUnits = ['hours', 'days', 'workingDays', 'weeks', 'months', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** One field of a rule's value, as it is shown, written in a form, and checked. `optional` takes null for none. */
export type RuleField = { readonly key: string } & (
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly optional?: true }
  | { readonly kind: 'numbers'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly optional?: true }
  | { readonly kind: 'choices'; readonly options: readonly string[]; readonly atLeast: 0 | 1 }
  | { readonly kind: 'period'; readonly units: readonly PeriodUnit[]; readonly optional?: true }
  | { readonly kind: 'date' | 'monthDay' | 'text' }
  | { readonly kind: 'rows'; readonly fields: readonly RuleField[]; readonly atLeast: 0 | 1 }
);

/** The parts of the page of rules, in the order of an exam's course. */
export const ruleGroups = [
  'planning',
  'examDay',
  'commissions',
  'grading',
  'results',
  'explanation',
  'appeal',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export type Parameter = keyof Rules;

type ParameterForm = {
  readonly group: RuleGroup;
  /** The rule goes by the day on which a case was filed, so that cases filed before a change keep what they had. */
  readonly byFiling?: true;
  /** The rule can be null: there is no such right or duty. */
  readonly nullable?: true;
  readonly fields: readonly RuleField[];
};

const days = (key: string, max: number, min = 0) => ({ key, kind: 'number', min, max }) as const;
const flag = (key: string) => ({ key, kind: 'flag' }) as const;
const choice = (key: string, ...options: string[]) => ({ key, kind: 'choice', options }) as const;
const choices = (key: string, atLeast: 0 | 1, options: readonly string[]) =>
  ({ key, kind: 'choices', options, atLeast }) as const;
const period = (...units: PeriodUnit[]) => [{ key: 'period', kind: 'period', units }] as const;
const works = ['exam', 'bachelorThesis', 'masterThesis'];
const reminders = [
  { key: 'workingDaysBefore', kind: 'numbers', min: 0, max: 60 },
  days('daysBetweenAfter', 60, 1),
] as const;
const monthDay = (key: string) => ({ key, kind: 'monthDay' }) as const;
const date = (key: string) => ({ key, kind: 'date' }) as const;

const text = (key: string) => ({ key, kind: 'text' }) as const;
const optional = (key: string, ...options: string[]) =>
  ({ key, kind: 'choice', options, optional: true }) as const;

const gradingUnits = ['workingDays', 'days', 'weeks', 'months'] as const;
const creditsFrom = { key: 'creditsFrom', kind: 'number', min: 0.5, max: 120, optional: true } as const;
const longer: RuleField = {
  key: 'longer',
  kind: 'rows',
  atLeast: 0,
  fields: [optional('workKind', ...works), creditsFrom, ...period(...gradingUnits), text('legalBasis')],
};
const minima: RuleField = {
  key: 'minima',
  kind: 'rows',
  atLeast: 1,
  fields: [
    optional('commissionKind', 'ordinary', 'newGrading', 'appeal', 'third', 'newAssessment'),
    optional('workKind', ...works),
    optional('recheckable', 'yes', 'no'),
    creditsFrom,
    optional('local', 'yes', 'no'),
    days('graders', 10, 1),
    days('externals', 10),
    optional('externalWished', 'yes'),
    text('legalBasis'),
  ],
};
const terms: RuleField = {
  key: 'terms',
  kind: 'rows',
  atLeast: 1,
  fields: [date('examsFrom'), date('examsUntil'), date('due')],
};

/** Every rule: where it is shown, by which day it goes, and what its value is made of. */
export const parameterForms: Readonly<Record<Parameter, ParameterForm>> = {
  planning: { group: 'planning', fields: [days('workingDaysBefore', 60)] },
  paperDue: {
    group: 'planning',
    nullable: true,
    fields: [monthDay('examsFrom'), monthDay('examsUntil'), monthDay('due'), days('workingDaysBefore', 90)],
  },
  paperRelease: { group: 'planning', fields: [choice('after', 'announcement', 'never')] },
  changeReasons: {
    group: 'planning',
    fields: examChanges.map((change) => choices(change, 1, changeReasons)),
  },
  doorList: { group: 'examDay', fields: [choice('shows', 'candidateNumbers', 'names')] },
  examDay: {
    group: 'examDay',
    fields: [flag('invigilatorRegisters'), days('reopenMinutesAfterEnd', 1440), days('noticeMinutes', 120)],
  },
  timeReasons: { group: 'examDay', fields: [choices('reasons', 1, timeReasons)] },
  commission: {
    group: 'commissions',
    fields: [
      minima,
      text('newGradersOnAppealBasis'),
      text('newGradersAfterErrorBasis'),
      text('externalDoesNotTeachBasis'),
      choice('ownTeacherBarredFrom', 'none', 'localWritten'),
      text('ownTeacherBasis'),
      text('impartialityBasis'),
    ],
  },
  external: {
    group: 'commissions',
    fields: [
      { key: 'notEmployedMonths', kind: 'number', min: 1, max: 120, optional: true },
      flag('notTeaching'),
      flag('notSupervising'),
    ],
  },
  supervisor: {
    group: 'commissions',
    fields: [choices('barredFrom', 0, works), choices('warnedOn', 0, works)],
  },
  scales: { group: 'grading', fields: [choices('allowed', 1, ['A-F', '1-6', 'pass-fail'])] },
  grading: { group: 'grading', fields: [...period(...gradingUnits), longer] },
  gradingExtension: { group: 'grading', nullable: true, fields: [] },
  gradingReminders: { group: 'grading', fields: reminders },
  disagreement: {
    group: 'grading',
    fields: [
      { key: 'thirdFromApart', kind: 'number', min: 1, max: 5, optional: true },
      choices('deciders', 1, gradeDeciders),
      choice('thirdSees', ...thirdSights),
    ],
  },
  protocolSignature: { group: 'grading', fields: [choice('before', 'announcement', 'archive', 'never')] },
  announcement: { group: 'results', fields: [days('workingDaysAfter', 30), flag('bySelf')] },
  statistics: {
    group: 'results',
    fields: [days('smallestGroup', 50, 3), choice('earlierYearsForGraders', 'afterOwnConfirmation', 'never')],
  },
  explanationRequest: { group: 'explanation', nullable: true, fields: period('days', 'weeks') },
  explanationRequestOral: { group: 'explanation', nullable: true, fields: period('hours', 'days', 'weeks') },
  explanationDelivery: { group: 'explanation', fields: period('days', 'workingDays', 'weeks') },
  explanationReminders: { group: 'explanation', fields: reminders },
  appeal: { group: 'appeal', fields: period('days', 'weeks', 'months') },
  withdrawal: { group: 'appeal', byFiling: true, fields: [choice('until', 'decision', 'graded')] },
  appealCommission: {
    group: 'appeal',
    byFiling: true,
    fields: [
      flag('otherOrdinaryMayServe'),
      { key: 'due', kind: 'period', units: ['days', 'workingDays', 'weeks', 'months'], optional: true },
    ],
  },
  appealSight: { group: 'appeal', byFiling: true, fields: [choice('graders', ...appealSights)] },
  reassessThreshold: {
    group: 'appeal',
    byFiling: true,
    nullable: true,
    fields: [days('grades', 5, 1), flag('onEveryPassFailChange')],
  },
  newAssessment: {
    group: 'appeal',
    byFiling: true,
    nullable: true,
    fields: [
      choices('compositions', 1, ['oneOfEach', 'all', 'appealGraders', 'new']),
      flag('withCoordinator'),
      choice('decider', 'agreement', 'coordinator', 'office'),
    ],
  },
  decisionLetter: { group: 'appeal', fields: [flag('withReasons')] },
  transcriptBlock: { group: 'appeal', byFiling: true, fields: [flag('whileAppealOpen')] },
  preliminaryReply: { group: 'appeal', fields: period('days', 'weeks', 'months') },
  interimReply: {
    group: 'appeal',
    fields: [{ key: 'bySelf', kind: 'period', units: ['days', 'weeks', 'months'], optional: true }],
  },
  proceduralComplaint: { group: 'appeal', fields: period('days', 'weeks', 'months') },
  lateMaxAge: { group: 'appeal', fields: period('months', 'years') },
  dismissalAppeal: { group: 'appeal', nullable: true, fields: period('days', 'weeks', 'months') },
};

export const ruleParameters = Object.keys(parameterForms) as readonly Parameter[];

const scalesOf: Readonly<Record<Sector, readonly ScaleName[]>> = {
  higherEducation: ['A-F', 'pass-fail'],
  school: ['1-6', 'pass-fail'],
};

/** What of a rule's field a sector leaves open: schools have fixed terms, and each sector its own scales. */
function inSector(field: RuleField, parameter: Parameter, sector: Sector): RuleField {
  if (field.kind !== 'choices') return field;
  if (parameter === 'scales') return { ...field, options: scalesOf[sector] };
  if (field.key !== 'deciders') return field;
  const outside = sector === 'school' ? 'thirdGrader' : 'adjudicator';
  return { ...field, options: field.options.filter((option) => option !== outside) };
}

/** The fields of a rule as its sector has it. */
export function fieldsOf(parameter: Parameter, sector: Sector): readonly RuleField[] {
  if (parameter === 'grading' && sector === 'school') return [terms];
  const { fields } = parameterForms[parameter];
  return fields.map((field) => inSector(field, parameter, sector));
}
