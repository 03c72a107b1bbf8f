import { type CaseDeadlineName, type CaseEvent, type CaseEventKind, inOrder } from '../case-history.ts';
import { type AssessedExam, caseDeadline } from '../deadlines.ts';
import type { Deadline } from '../derivation.ts';
import type { RuleSet } from '../rule-set.ts';

export const coursePartKinds = ['ran', 'still', 'anew'] as const;

/**
 * A stretch of a deadline's course: it ran, stood still, or ran again in full. `why` is the event from which it ran, or
 * which stopped it. `to` is the next change, or the deadline's end; null where it stands still until something happens.
 */
export type CoursePart = {
  readonly kind: (typeof coursePartKinds)[number];
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly why: CaseEventKind;
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
const earlierOf = (end: Temporal.Instant, next: Temporal.Instant | null) =>
  next && isBefore(next, end) ? next : end;

/** What a deadline is counted from, and on which day: two that agree in it are one and the same. */
function countedFrom({ steps }: Deadline): { why: CaseEventKind; day: string } {
  for (const step of steps) {
    if (step.code === 'countedFrom') return { why: step.event as CaseEventKind, day: step.date.toString() };
  }
  throw new Error('a deadline of a case is counted from an event');
}

/**
 * The whole course of one deadline of a result, in order and without overlap: for each moment the part that holds it
 * says what the deadline did then, and outside all parts it did not exist, or was over [V4].
 */
export function deadlineCourse(
  of: CaseDeadlineName,
  history: readonly CaseEvent[],
  rules: RuleSet,
  exam: AssessedExam,
): CoursePart[] {
  const events = inOrder(history);
  // Of several events at one instant only the last state was there for any time.
  const changes = events.flatMap(({ at }, place) =>
    events[place + 1]?.at.equals(at) ? [] : [{ at, state: stateAfter(events.slice(0, place + 1)) }],
  );
  function stateAfter(happened: readonly CaseEvent[]) {
    return caseDeadline(of, happened, rules, exam);
  }
  const parts: CoursePart[] = [];
  let ran: { kind: 'ran' | 'anew'; counted: string } | undefined;
  for (const [place, { at: from, state }] of changes.entries()) {
    const next = changes[place + 1]?.at ?? null;
    if (state.kind === 'suspended') add(parts, { kind: 'still', from, to: next, why: state.by });
    if (state.kind !== 'running') continue;
    const { why, day } = countedFrom(state.deadline);
    const counted = `${why} ${day}`;
    if (ran?.counted !== counted) ran = { kind: parts.length > 0 ? 'anew' : 'ran', counted };
    add(parts, { kind: ran.kind, from, to: earlierOf(state.deadline.at, next), why });
  }
  return parts;
}

/** Adds a part that lasted, or lengthens the last one where that went on. */
function add(parts: CoursePart[], part: CoursePart): void {
  if (part.to && !isBefore(part.from, part.to)) return;
  const last = parts.at(-1);
  const goesOn = last?.kind === part.kind && last.why === part.why && last.to?.equals(part.from);
  if (last && goesOn) parts[parts.length - 1] = { ...last, to: part.to };
  else parts.push(part);
}

/** A part of the course as seen at an instant; `left` is the time from that instant to the end. */
export type Segment = {
  readonly kind: CoursePart['kind'] | 'left';
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly why: CaseEventKind;
};

/** The course as it stands at an instant: what was until then, and what is left of a deadline that runs. */
export function courseAt(course: readonly CoursePart[], now: Temporal.Instant): Segment[] {
  return course
    .filter(({ from }) => isBefore(from, now))
    .flatMap(({ kind, from, to, why }): Segment[] => {
      if (to !== null && !isBefore(now, to)) return [{ kind, from, to, why }];
      const until = { kind, from, to: now, why };
      return to === null || kind === 'still' ? [until] : [until, { kind: 'left', from: now, to, why }];
    });
}
