import type { ExamFactsText } from '@karakter/contract/planning';
import type { ExamFacts } from '@karakter/domain/exam';
import type { ExamFactsFault } from '@karakter/domain/exam-facts';
import { ApiRefusal } from '../../api-refusal.ts';
import { useText } from '../../text/language.tsx';
import { factsText } from './facts-text.ts';
import { instantInOslo, osloFields } from './oslo-time.ts';

/** The facts while they are typed. */
export type FactsDraft = Omit<ExamFactsText, 'startsAt' | 'durationMinutes' | 'credits'> & {
  date: string;
  clock: string;
  durationMinutes: string;
  credits: string;
};

/** What is wrong, by field. */
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
  recheckable: true,
  scale: 'A-F',
  reveal: 'eachCandidate',
  explanationOpen: true,
  appealOpen: true,
  contactName: '',
  contactPhone: '',
  takeoverConfirmed: true,
  graceSeconds: 300,
};

export function draftFrom({ startsAt, durationMinutes, credits, ...facts }: ExamFactsText): FactsDraft {
  return {
    ...facts,
    ...osloFields(startsAt),
    durationMinutes: String(durationMinutes),
    credits: String(credits),
  };
}

/** The facts to send, or undefined while there is no start. */
export function factsOf({ date, clock, ...draft }: FactsDraft): ExamFactsText | undefined {
  const startsAt = instantInOslo(date, clock);
  if (startsAt === undefined) return undefined;
  const number = (text: string) => Number(text.replace(',', '.')) || 0;
  return {
    ...draft,
    startsAt,
    durationMinutes: number(draft.durationMinutes),
    credits: number(draft.credits),
  };
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
