import { accepted, type RepeatableDecision, refused, unchanged } from '../process/decision.ts';

/** The kinds of cases that have a responsible caseworker [K12]. */
export const caseKinds = ['explanation', 'lateRequest', 'appeal', 'complaint', 'dismissalAppeal'] as const;
export type CaseKind = (typeof caseKinds)[number];

export type ResponsibleRefusal = 'caseIsClosed' | 'caseHandlerUnknown';
type Set = { readonly kind: 'caseResponsibleSet'; readonly personId: string | null };

export type ResponsibleFacts = {
  /** Who is responsible now; null where the case is with all who may handle it. */
  readonly current: string | null;
  readonly isClosed: boolean;
  /** The people who may handle the exam's cases: none of them grades or sits it [U7]. */
  readonly handlers: readonly string[];
};

/**
 * Who is responsible for a case: a handler takes it, gives it to another, or gives it back to all with null. Anyone who may
 * handle it may do so, also while the responsible one is away (K12; the coming Public Administration Act, § 59(2)).
 */
export function decideResponsible(
  to: string | null,
  { current, isClosed, handlers }: ResponsibleFacts,
): RepeatableDecision<Set, ResponsibleRefusal> {
  if (isClosed) return refused('caseIsClosed');
  if (to !== null && !handlers.includes(to)) return refused('caseHandlerUnknown');
  return to === current ? unchanged : accepted({ kind: 'caseResponsibleSet', personId: to });
}
