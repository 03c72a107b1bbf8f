import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { openDismissalAppealStates } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { closedComplaintStates } from '@karakter/domain/complaint/complaint';
import type { CaseHandlerRole } from '@karakter/domain/people/case-handlers';
import type { DueCases, ExamToday, OwedExplanation } from '@karakter/domain/today/exam-today';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { caseHandlerRolesOf } from '../exam/exam-office.ts';
import type { ExamRecord } from '../exam/store.ts';
import { hasWriterIn } from '../explanation/writers.ts';
import { isKeptFrom } from '../people/kept-from.ts';
import { complaintsIn } from './complaint-facts.ts';
import { dismissalAppealsIn, newOralsIn } from './dismissal-facts.ts';
import { appealsIn, firstReplyDue } from './waiting-appeals.ts';

type Explanations = Partial<Record<OwedExplanation, DueCases>>;

/** The explanations that are owed, by what they wait for; not of an exam that the person grades or sits [E2, U7]. */
async function explanationsIn(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, Explanations>> {
  const { rows } = await sql<{
    exam_id: string;
    waits: OwedExplanation;
    count: number;
    due_at: Temporal.Instant;
  }>`
    select x.exam_id, w.waits, count(*) as count, min(x.due_at) as due_at
    from explanation x
    cross join lateral (select case
      when x.state = 'ready' then 'ready'
      when x.manual is not null then 'byHand'
      when ${hasWriterIn(sql.ref('x'))} then 'inWriting'
      else 'withoutWriter' end as waits) w
    where x.sent_at is null and x.exam_id = any(${examIds}::uuid[]) and not ${isKeptFrom(personId, 'x.exam_id')}
    group by x.exam_id, w.waits`.execute(tx);
  const found = new Map<string, Explanations>();
  for (const { exam_id, waits, count, due_at: dueAt } of rows) {
    found.set(exam_id, { ...found.get(exam_id), [waits]: { count, dueAt } });
  }
  return found;
}

/** The requests for explanation after the deadline that wait for a caseworker [E1, U7]. */
async function lateRequestsIn(tx: Tx, examIds: readonly string[], personId: string) {
  const { rows } = await sql<{ exam_id: string; count: number }>`
    select r.exam_id, count(*) as count from late_explanation_request r
    where r.state = 'requestedLate' and r.exam_id = any(${examIds}::uuid[])
      and not ${isKeptFrom(personId, 'r.exam_id')}
    group by r.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, count }) => [exam_id, count]));
}

/** The blocks on transcripts that are left of closed appeals; not of an exam that the person grades or sits [K5, U7]. */
async function transcriptBlocksIn(tx: Tx, examIds: readonly string[], personId: string) {
  const { rows } = await sql<{ exam_id: string; count: number }>`
    select a.exam_id, count(*) as count from transcript_block b join appeal a on a.id = b.appeal_id
    where b.lifted_at is null and a.state = any(${closedAppealStates}::text[]) and a.exam_id = any(${examIds}::uuid[])
      and not ${isKeptFrom(personId, 'a.exam_id')}
    group by a.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, count }) => [exam_id, count]));
}

type CaseFacts = Pick<
  ExamToday,
  | 'casesHandledBy'
  | 'officeIsFree'
  | 'transcriptBlocks'
  | 'explanations'
  | 'lateRequests'
  | 'appeals'
  | 'appealReplyDueAt'
  | 'complaints'
  | 'dismissalAppeals'
  | 'newOrals'
>;

/** The cases of these exams as far as the person may know of them, and who handles them. Not for blind transactions. */
export async function caseFactsOf(
  tx: Tx,
  exams: readonly ExamRecord[],
  personId: string,
): Promise<(exam: ExamRecord) => CaseFacts> {
  const ids = exams.map(({ id }) => id);
  const explanations = await explanationsIn(tx, ids, personId);
  const lateRequests = await lateRequestsIn(tx, ids, personId);
  const appeals = await appealsIn(tx, ids, personId);
  const complaints = await complaintsIn(tx, exams, personId);
  const dismissalAppeals = await dismissalAppealsIn(tx, exams, personId);
  const blocks = await transcriptBlocksIn(tx, ids, personId);
  const newOrals = await newOralsIn(tx, ids, personId);
  const handlers = await caseHandlerRolesOf(tx, ids);
  return ({ id, rules }) => {
    const ofExam = appeals.get(id);
    return {
      casesHandledBy: handlers.get(id)?.handledBy ?? ('itOperator' satisfies CaseHandlerRole),
      officeIsFree: handlers.get(id)?.officeIsFree ?? false,
      transcriptBlocks: blocks.get(id) ?? 0,
      explanations: explanations.get(id) ?? {},
      lateRequests: lateRequests.get(id) ?? 0,
      appeals: ofExam?.appeals ?? {},
      complaints: complaints.get(id) ?? {},
      dismissalAppeals: dismissalAppeals.get(id) ?? {},
      newOrals: newOrals.get(id) ?? {},
      appealReplyDueAt: ofExam ? firstReplyDue(ofExam, rules) : null,
    };
  };
}

/** Which of these exams have a case that is not closed, archived or not [E2, K9]. */
export async function examsWithOpenCases(tx: Tx, examIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ exam_id: string }>`
    select exam_id from explanation where sent_at is null and exam_id = any(${examIds}::uuid[])
    union
    select exam_id from late_explanation_request where state = 'requestedLate' and exam_id = any(${examIds}::uuid[])
    union
    select exam_id from appeal
    where state <> all(${closedAppealStates}::text[]) and exam_id = any(${examIds}::uuid[])
    union
    select exam_id from procedural_complaint
    where state <> all(${closedComplaintStates}::text[]) and exam_id = any(${examIds}::uuid[])
    union
    select exam_id from oral_call where ended_at is null and exam_id = any(${examIds}::uuid[])
    union
    select exam_id from dismissal_appeal
    where state = any(${openDismissalAppealStates}::text[]) and exam_id = any(${examIds}::uuid[])
    union
    select a.exam_id from transcript_block b join appeal a on a.id = b.appeal_id
    where b.lifted_at is null and a.exam_id = any(${examIds}::uuid[])`.execute(tx);
  return new Set(rows.map(({ exam_id }) => exam_id));
}
