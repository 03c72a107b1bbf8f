import type { MyTodo } from '@karakter/contract/results/my-exams';
import type { DeadlineState } from '@karakter/domain/rules/deadlines';
import type { SittingState } from '@karakter/domain/sitting/sitting';

/** What decides what a candidate can do or waits for. */
export type TodoFacts = {
  now: Temporal.Instant;
  sitting: SittingState['kind'];
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** When the grades are due. */
  gradesDueAt: Temporal.Instant | null;
  hasGrade: boolean;
  isAnnounced: boolean;
  explanation: { state: 'requested' | 'sent' | 'read'; dueAt: Temporal.Instant } | undefined;
  isUnderReview: boolean;
  mayAskExplanation: boolean;
  /** Appeals come here: the exam's switch, and not a group's answer. */
  appealOpen: boolean;
  deadlines: { explanation: DeadlineState; appeal: DeadlineState };
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

const todo = (code: MyTodo['code'], at: Temporal.Instant | null): MyTodo => ({
  code,
  at: at?.toString() ?? null,
});

function beforeGrade(facts: TodoFacts): MyTodo[] {
  const { now, sitting, startsAt, endsAt } = facts;
  if (sitting === 'handedIn') return facts.isAnnounced ? [] : [todo('gradeAwaited', facts.gradesDueAt)];
  if (sitting === 'absent' || sitting === 'withdrawn' || !isBefore(now, endsAt)) return [];
  return isBefore(now, startsAt) ? [todo('sitExam', startsAt)] : [todo('examOpen', endsAt)];
}

function mayAppeal({ now, appealOpen, isUnderReview, deadlines }: TodoFacts): MyTodo[] {
  const { appeal } = deadlines;
  const runs = appeal.kind === 'running' && isBefore(now, appeal.deadline.at);
  return runs && appealOpen && !isUnderReview ? [todo('mayAppeal', appeal.deadline.at)] : [];
}

/** What there is to do first, then what may be asked for, then what is waited for [V3]. */
export function todosOf(facts: TodoFacts): MyTodo[] {
  if (!facts.hasGrade) return beforeGrade(facts);
  const { explanation, deadlines } = facts;
  const todos: MyTodo[] = [];
  if (explanation?.state === 'sent') todos.push(todo('readExplanation', null));
  if (facts.mayAskExplanation && deadlines.explanation.kind === 'running') {
    todos.push(todo('mayAskExplanation', deadlines.explanation.deadline.at));
  }
  todos.push(...mayAppeal(facts));
  if (explanation?.state === 'requested') todos.push(todo('explanationAwaited', explanation.dueAt));
  if (facts.isUnderReview) todos.push(todo('appealUnderReview', null));
  return todos;
}
