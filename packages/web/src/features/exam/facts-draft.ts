import type { ExamFactsText, TypedFactsText } from '@karakter/contract/exam/routes';
import { canBeRegraded, type ExamFacts } from '@karakter/domain/exam/exam';
import type { NewExamFault } from '@karakter/domain/exam/exam-facts';
import type { Language } from '@karakter/domain/text/language';
import { useEffect, useRef } from 'react';
import { ApiRefusal } from '../../api/api-refusal.ts';
import { useText } from '../../text/language.tsx';
import { instantInOslo, isFilledDate, osloFields } from '../../text/oslo-time.ts';
import { factsFaultsText } from './facts-faults-texts.ts';
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

/** The form's fields. Whether the exam can be graded again is none. */
type FactsField = Exclude<keyof ExamFacts, 'recheckable'> | 'courseId' | 'clock';

/** Every field, in the order of the form. */
const places: Readonly<Record<FactsField, true>> = {
  courseId: true,
  startsAt: true,
  clock: true,
  durationMinutes: true,
  credits: true,
  form: true,
  workKind: true,
  scale: true,
  assessing: true,
  confirming: true,
  completing: true,
  supervised: true,
  individual: true,
  explanationOpen: true,
  appealOpen: true,
  planGraders: true,
  planExternals: true,
  planBasis: true,
  gradingPeriod: true,
  gradingBasis: true,
  announcing: true,
  takeoverConfirmed: true,
  graceSeconds: true,
  contactName: true,
  contactPhone: true,
};

/** The faults, by field. */
export type FactsErrors = Partial<Record<FactsField, string>>;

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
  assessing: 'individual',
  confirming: 'eachCandidate',
  completing: 'all',
  announcing: 'together',
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

/** The facts to send; what is missing is judged by the server, together with all else. */
export function factsOf(given: FactsDraft): TypedFactsText {
  const { date, clock, gradingAmount, gradingUnit, ...draft } = given;
  const number = (text: string) => Number(text.replace(',', '.')) || 0;
  return {
    ...draft,
    startsAt: instantInOslo(date, clock) ?? null,
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

/** The field in which a fault is: of a start that cannot be read, the time where it is not the date. */
function fieldOf(
  { field, code }: NewExamFault,
  { date }: Pick<FactsDraft, 'date'>,
): NewExamFault['field'] | 'clock' {
  return code === 'noStart' && isFilledDate(date) ? 'clock' : field;
}

/** Reads the refusal's faults into sentences by field. */
export function useFactsErrors(failure: unknown, draft: Pick<FactsDraft, 'date'>): FactsErrors {
  const text = useText(factsFaultsText);
  if (!(failure instanceof ApiRefusal) || failure.code !== 'examFactsFaulty') return {};
  const faults = failure.details.faults as readonly NewExamFault[];
  const sentenceFor = (fault: NewExamFault) =>
    fault.code === 'missing' ? text.missing[fault.field] : text[fault.code];
  return Object.fromEntries(faults.map((fault) => [fieldOf(fault, draft), sentenceFor(fault)]));
}

/** Each error with the field it leads to, in the order of the form. */
export function listed(errors: FactsErrors) {
  return (Object.keys(places) as FactsField[]).flatMap((fieldId) => {
    const { [fieldId]: message } = errors;
    return message === undefined ? [] : [{ fieldId, message }];
  });
}

/** Moves the focus to the first faulty field each time that the form has been refused. */
export function useFocusOnFirst(failure: unknown, errors: FactsErrors): void {
  const first = useRef<string>(undefined);
  useEffect(() => {
    first.current = listed(errors)[0]?.fieldId;
  });
  useEffect(() => {
    if (failure && first.current) document.getElementById(first.current)?.focus();
  }, [failure]);
}
