import { randomUUID } from 'node:crypto';
import type { ExamFacts } from '@karakter/domain/exam/exam';
import { mayStartAt, type NewExamFault, type TypedFacts } from '@karakter/domain/exam/exam-facts';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { schedulePaperReminders } from '../../exam/exam-times.ts';
import { addExam, rulesOfUnit } from '../../exam/store.ts';

/**
 * The rules that judge an exam’s facts while it is planned: those of its day, and for a start that is missing, past or
 * too far ahead, which is a fault itself, those of today.
 */
export async function rulesOfPlanned(
  tx: Tx,
  unitId: string,
  { startsAt, now }: { startsAt: Temporal.Instant | null; now: Temporal.Instant },
): Promise<RuleSet> {
  const isPossible = startsAt !== null && mayStartAt(startsAt, now);
  return rulesOfUnit(tx, unitId, isPossible ? startsAt : now);
}

/** The facts, if nothing is wrong with them; otherwise refuses with all that is, at once. */
export function faultlessOrRefuse(facts: TypedFacts, faults: readonly NewExamFault[]): ExamFacts {
  const { startsAt } = facts;
  if (faults.length > 0 || startsAt === null) return refuse('examFactsFaulty', { faults });
  return { ...facts, startsAt };
}

/** Adds a planned exam whose facts are judged, writes it in its log, and sets the reminders of its paper. */
export async function makeExam(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Temporal.Instant },
  exam: {
    course: { id: string; unitId: string };
    facts: ExamFacts;
    rules: RuleSet;
    copiedFrom: string | null;
  },
): Promise<string> {
  const { course, facts, rules, copiedFrom } = exam;
  const id = randomUUID();
  await addExam(tx, { id, course, facts, copiedFrom, by: actor.personId, at: now });
  const data = {
    courseId: course.id,
    startsAt: facts.startsAt.toString(),
    ...(copiedFrom !== null && { copiedFrom }),
  };
  await recordEvent(tx, { examId: id, kind: 'examCreated', actorId: actor.personId, at: now, data });
  await schedulePaperReminders(tx, { id, startsAt: facts.startsAt, rules }, now);
  return id;
}
