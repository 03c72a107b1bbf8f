import { randomUUID } from 'node:crypto';
import type { ExamFacts } from '@karakter/domain/exam/exam';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { schedulePaperReminders } from '../../exam/exam-times.ts';
import { addExam, rulesOfUnit } from '../../exam/store.ts';

/**
 * The rules that judge an exam’s facts while it is planned: those of its day, and for a start that is missing or past,
 * which is a fault itself, those of today.
 */
export async function rulesOfPlanned(
  tx: Tx,
  unitId: string,
  { startsAt, now }: { startsAt: Temporal.Instant | null; now: Temporal.Instant },
): Promise<RuleSet> {
  const isAhead = startsAt !== null && Temporal.Instant.compare(startsAt, now) > 0;
  return rulesOfUnit(tx, unitId, isAhead ? startsAt : now);
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
