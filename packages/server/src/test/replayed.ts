import { applyGrading, type Grading } from '@karakter/domain/grading/grading';
import type { TestApp } from './app.ts';

/** One line of the log, read as the event that a process of the rules decided on. */
export type LoggedEvent = {
  readonly kind: string;
  readonly examId: string;
  readonly at: Temporal.Instant;
  /** Null where Karakter itself acted. */
  readonly by: string | null;
  readonly [fact: string]: unknown;
};

/** All events, exam by exam and in order. */
export async function loggedEvents({ services }: TestApp): Promise<LoggedEvent[]> {
  const rows = await services.db
    .selectFrom('event')
    .select(['exam_id', 'kind', 'at', 'actor_id', 'data'])
    .orderBy('exam_id')
    .orderBy('number')
    .execute();
  return rows.map(({ exam_id: examId, kind, at, actor_id: by, data }) => ({
    ...JSON.parse(data),
    examId,
    kind,
    at,
    by,
  }));
}

/** The state that a process's logged events lead to, one after the other. */
export function replayed<State, Event extends { readonly kind: string }>(
  events: readonly LoggedEvent[],
  first: State,
  apply: (state: State, event: Event) => State,
): State {
  return events.reduce((state, event) => apply(state, event as unknown as Event), first);
}

const gradingEvents = [
  'assessmentConfirmed',
  'assessmentReopened',
  'confirmationsTakenBack',
  'gradeProposed',
  'gradeAgreed',
  'disagreementDeclared',
  'gradeDecided',
  'gradeSentBack',
];

function isAbout({ kind, candidateNumber, candidateNumbers }: LoggedEvent, number: number): boolean {
  if (kind === 'assessmentsRevealed') return (candidateNumbers as number[]).includes(number);
  return gradingEvents.includes(kind) && candidateNumber === number;
}

/** The grading of an answer in a commission that the exam's events lead to. */
export function replayedGrading(
  ofExam: readonly LoggedEvent[],
  commissionId: string,
  candidateNumber: number,
): Grading {
  const events = ofExam.filter(
    (event) => event.commissionId === commissionId && isAbout(event, candidateNumber),
  );
  const first: Grading = { kind: 'assessing', assessments: {} };
  return replayed(events, first, applyGrading);
}

/** The part of a grading that is in the log: neither texts, nor a grade before it is proposed or agreed. */
export function inTheLog(grading: Grading) {
  const confirmed = Object.entries(grading.assessments).filter(([, { kind }]) => kind === 'confirmed');
  const confirmedBy = confirmed.map(([by]) => by).sort();
  if (grading.kind === 'agreed') return { confirmedBy, grade: grading.grade, basis: grading.basis };
  if (grading.kind === 'disputed') return { confirmedBy, decider: grading.dispute.decider };
  if (grading.kind !== 'proposed') return { confirmedBy, kind: grading.kind };
  return { confirmedBy, by: grading.proposal.by, grade: grading.proposal.grade };
}
