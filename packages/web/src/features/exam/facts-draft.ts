import type { ExamFactsText } from '@karakter/contract/exam/routes';
import { canBeRegraded, type ExamFacts } from '@karakter/domain/exam/exam';
import type { ExamFactsFault } from '@karakter/domain/exam/exam-facts';
import type { Language } from '@karakter/domain/text/language';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { useText } from '../../text/language.tsx';
import { instantInOslo, osloFields } from '../../text/oslo-time.ts';
import { factsText } from './facts-texts.ts';
import type { ownRulesText } from './own-rules-texts.ts';

/** The units of a time for the grades, as in the text form of a period: working days, weeks, months. */
export const gradingUnits = ['VD', 'W', 'M'] as const;

/** The facts while they are typed. Whether the exam can be graded again follows from its form, and is not typed. */
export type FactsDraft = Omit<
  ExamFactsText,
  'startsAt' | 'durationMinutes' | 'credits' | 'recheckable' | 'gradingPeriod'
> & {
  date: string;
  clock: string;
  durationMinutes: string;
  credits: string;
  /** Empty where the exam has the usual time for its grades. */
  gradingAmount: string;
  gradingUnit: (typeof gradingUnits)[number];
};

/** The faults, by field. */
export type FactsErrors = Partial<Record<keyof ExamFacts | 'courseId', string>>;

/** A written, supervised exam of four hours that starts at nine. */
export const emptyDraft: FactsDraft = {
  date: '',
  clock: '09:00',
  durationMinutes: '240',
  credits: '7.5',
  form: 'written',
  workKind: 'exam',
  supervised: true,
  individual: true,
  scale: 'A-F',
  reveal: 'eachCandidate',
  explanationOpen: true,
  appealOpen: true,
  contactName: '',
  contactPhone: '',
  takeoverConfirmed: true,
  graceSeconds: 300,
  gradingAmount: '',
  gradingUnit: 'VD',
  gradingBasis: '',
  planGraders: 0,
  planExternals: 0,
  planBasis: '',
};

/** A stored period in the two fields in which it is typed. */
function gradingFields(period: string | null): Pick<FactsDraft, 'gradingAmount' | 'gradingUnit'> {
  const [, gradingAmount = '', letters] = /^P(\d+)(.+)$/.exec(period ?? '') ?? [];
  return { gradingAmount, gradingUnit: gradingUnits.find((unit) => unit === letters) ?? 'VD' };
}

export function draftFrom(given: ExamFactsText): FactsDraft {
  const { startsAt, durationMinutes, credits, recheckable: _, gradingPeriod, ...facts } = given;
  return {
    ...facts,
    ...gradingFields(gradingPeriod),
    ...osloFields(startsAt),
    durationMinutes: String(durationMinutes),
    credits: String(credits),
  };
}

/** The facts to send, or undefined while there is no start. */
export function factsOf(given: FactsDraft): ExamFactsText | undefined {
  const { date, clock, gradingAmount, gradingUnit, ...draft } = given;
  const startsAt = instantInOslo(date, clock);
  if (startsAt === undefined) return undefined;
  const number = (text: string) => Number(text.replace(',', '.')) || 0;
  return {
    ...draft,
    startsAt,
    recheckable: canBeRegraded(draft.form),
    gradingPeriod: gradingAmount.trim() === '' ? null : `P${gradingAmount.trim()}${gradingUnit}`.slice(0, 12),
    durationMinutes: number(draft.durationMinutes),
    credits: number(draft.credits),
  };
}

type GradingWords = Pick<(typeof ownRulesText)[Language], 'gradingUsual' | 'gradingUnits'>;

/** The grading period in words: the usual one, or `3 måneder`. */
export function gradingTimeInWords(period: string | null, words: GradingWords): string {
  if (period === null) return words.gradingUsual;
  const { gradingAmount, gradingUnit } = gradingFields(period);
  return `${gradingAmount} ${words.gradingUnits[gradingUnit].toLowerCase()}`;
}

/** Reads the refusal's faults into sentences by field. */
export function useFactsErrors(failure: unknown): FactsErrors {
  const text = useText(factsText);
  if (!(failure instanceof ApiRefusal) || failure.code !== 'examFactsFaulty') return {};
  const faults = failure.details.faults as readonly ExamFactsFault[];
  return Object.fromEntries(faults.map(({ field, code }) => [field, text.faults[code]]));
}

/** Each error with the field it leads to. */
export function listed(errors: FactsErrors) {
  return Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }));
}
