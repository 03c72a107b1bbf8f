import type { ExamFactsText, ExamSummary } from '@karakter/contract/planning';
import type { ExamFacts } from '@karakter/domain/exam';
import type { ExamCourse } from './progress.ts';

/** The facts as they go on the wire. */
export function factsText(facts: ExamFacts): ExamFactsText {
  const { credits, form, workKind, supervised, individual, recheckable, scale, durationMinutes } = facts;
  const { reveal, explanationOpen, appealOpen, contactName, contactPhone } = facts;
  return {
    ...{ credits, form, workKind, supervised, individual, recheckable, scale },
    startsAt: facts.startsAt.toString(),
    durationMinutes,
    ...{ reveal, explanationOpen, appealOpen, contactName, contactPhone },
  };
}

/** The facts as they come from the wire. */
export function factsFrom(text: ExamFactsText): ExamFacts {
  return { ...text, startsAt: Temporal.Instant.from(text.startsAt) };
}

/** An exam as a list shows it. */
export function examSummary({ exam, counts, steps }: ExamCourse): ExamSummary {
  return {
    id: exam.id,
    state: exam.state,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    unitName: exam.unitName,
    startsAt: exam.startsAt.toString(),
    endsAt: exam.endsAt.toString(),
    candidates: counts.candidates,
    steps: steps.map(({ step, at, state }) => ({ step, at: at?.toString() ?? null, state })),
  };
}

/** The changed facts before and after, for the log; of free text only that it changed, since it can hold a name. */
export function loggedChanges(before: ExamFacts, after: ExamFacts, changed: readonly (keyof ExamFacts)[]) {
  return changed.map((field) => {
    const isFreeText = field === 'contactName' || field === 'contactPhone';
    return isFreeText ? { field } : { field, before: String(before[field]), after: String(after[field]) };
  });
}
