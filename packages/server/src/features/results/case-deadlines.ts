import type { CaseCourses, DeadlineTexts, DerivationStepText } from '@karakter/contract/results/deadline';
import type { NoticedRights, UsedIn } from '@karakter/domain/notices/noticed-rights';
import type { CaseDeadlineName, CaseEvent } from '@karakter/domain/rules/case-history';
import { deadlineCourse } from '@karakter/domain/rules/course/deadline-course';
import {
  appealDeadline,
  type DeadlineState,
  explanationRequestDeadline,
  proceduralComplaintDeadline,
} from '@karakter/domain/rules/deadlines';
import type { DerivationStep } from '@karakter/domain/rules/derivation';
import { lawWords } from '@karakter/domain/rules/law-words';
import type { ExamRecord } from '../exam/store.ts';

/** The facts of an exam on which the deadlines of its cases depend: its form, and its settings [E1]. */
export type CaseExam = Pick<
  ExamRecord,
  'form' | 'recheckable' | 'individual' | 'explanationOpen' | 'appealOpen' | 'rules'
>;

/** The three deadlines a result starts, computed from its history (uhl. §§ 11-8 to 11-10). */
export function caseDeadlines(exam: CaseExam, history: readonly CaseEvent[]) {
  const { rules } = exam;
  return {
    explanation: explanationRequestDeadline(history, rules, exam),
    appeal: appealDeadline(history, rules, exam),
    proceduralComplaint: proceduralComplaintDeadline(history, rules, exam),
  };
}

/** What each of the three has done since the result was announced [V4]. */
export function courseTexts(exam: CaseExam, history: readonly CaseEvent[]): CaseCourses {
  const courseOf = (of: CaseDeadlineName) =>
    deadlineCourse(of, history, exam.rules, exam).map(({ kind, from, to, why }) => ({
      kind,
      from: from.toString(),
      to: to?.toString() ?? null,
      why,
    }));
  return {
    explanation: courseOf('explanation'),
    appeal: courseOf('appeal'),
    formalComplaint: courseOf('formalComplaint'),
  };
}

const endOf = (state: DeadlineState) => (state.kind === 'running' ? state.deadline.at.toString() : null);

const isOralForm = ({ form }: CaseExam) => form === 'oral' || form === 'practical';

/** Whether a right is used in Karakter, by the exam's settings [E1]; null where the exam does not give it. */
const usedIn = (state: DeadlineState, isInPortal: boolean): UsedIn | null => {
  if (state.kind === 'none') return null;
  return isInPortal ? 'portal' : 'office';
};

/** The deadlines and rights that the notice of a grade states, also of what is not asked for in Karakter (fvl. § 27). */
export function noticeDeadlines(exam: CaseExam, history: readonly CaseEvent[]) {
  const { explanation, appeal, proceduralComplaint } = caseDeadlines(exam, history);
  const law = lawWords(exam.rules);
  const rights: NoticedRights = {
    sector: exam.rules.sector,
    isOral: isOralForm(exam),
    isGroup: !exam.individual,
    explanation: usedIn(explanation, exam.explanationOpen),
    appeal: usedIn(appeal, exam.appealOpen),
    bases: {
      explanation: law.explanationBasis.cited,
      appeal: law.appealBasis.cited,
      complaint: law.complaintBasis.cited,
      access: law.accessBasis.cited,
    },
  };
  return {
    explanationDeadline: endOf(explanation),
    appealDeadline: endOf(appeal),
    complaintDeadline: endOf(proceduralComplaint),
    rights,
  };
}

function stepText(step: DerivationStep): DerivationStepText {
  const date = step.date.toString();
  return step.code === 'ends' ? { ...step, date, at: step.at.toString() } : { ...step, date };
}

/** A deadline in the form of the wire, with every step of its derivation. */
export function deadlineTexts(state: DeadlineState): DeadlineTexts {
  if (state.kind === 'suspended') return { kind: 'suspended', since: state.since.toString() };
  if (state.kind === 'none') return state;
  const { at, lastDay, legalBasis, steps } = state.deadline;
  return {
    kind: 'running',
    at: at.toString(),
    lastDay: lastDay.toString(),
    legalBasis,
    steps: steps.map(stepText),
  };
}
