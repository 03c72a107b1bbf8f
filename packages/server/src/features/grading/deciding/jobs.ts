import type { Grade } from '@karakter/domain/exam/grades';
import { decideGrading } from '@karakter/domain/grading/grading';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { examFacts } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import { settleRevealed } from '../reveal.ts';
import { scriptOf } from '../scripts.ts';
import { decidingFactsOf, factsOfCommission } from './facts.ts';
import { commissionOfExam } from './office-store.ts';
import { saveAfterReveal } from './save.ts';

/** The third grader's agreed grade of a script, with the commission that could not agree. */
async function thirdDecision(tx: Tx, thirdId: string, candidacyId: string) {
  return tx
    .selectFrom('dispute as d')
    .innerJoin('commission as c', 'c.id', 'd.commission_id')
    .innerJoin('candidacy as k', 'k.id', 'd.candidacy_id')
    .innerJoin('standing_agreed_grade as g', (join) =>
      join.onRef('g.commission_id', '=', 'd.third_id').onRef('g.candidacy_id', '=', 'd.candidacy_id'),
    )
    .innerJoin('assessment as a', (join) =>
      join.onRef('a.commission_id', '=', 'd.third_id').onRef('a.candidacy_id', '=', 'd.candidacy_id'),
    )
    .select(['d.commission_id', 'c.exam_id', 'k.candidate_number', 'g.grade', 'a.person_id'])
    .where('d.third_id', '=', thirdId)
    .where('d.candidacy_id', '=', candidacyId)
    .where('a.state', '=', 'confirmed')
    .executeTakeFirst();
}

/**
 * The third grader has confirmed: that grade becomes the agreed grade of the commission that did not agree, and its
 * members are told [G6]. Where it is decided already, nothing happens.
 */
const noteThirdGrade: Task = async ({ tx, now }, payload) => {
  const found = await thirdDecision(tx, String(payload.commissionId), String(payload.candidacyId));
  const exam = found && (await examFacts(tx, found.exam_id));
  if (!found || !exam) return;
  const commission = await commissionOfExam(tx, exam, found.commission_id ?? '');
  const script = await scriptOf(tx, commission, found.candidate_number, 'withoutAnswers');
  // The candidate was moved to another commission meanwhile.
  if (!script) return;
  const { person_id: by, grade } = found;
  const deciding = decidingFactsOf(commission, 'thirdGrader');
  const command = { kind: 'decide', grade: grade as Grade, reason: '' } as const;
  const facts = { by, scale: commission.scale, questions: [], ...factsOfCommission(commission), deciding };
  const decision = decideGrading(script.grading, command, facts);
  if (decision.kind === 'refused' || decision.event.kind !== 'gradeDecided') return;
  await saveAfterReveal({ tx, commission, now, as: 'thirdGrader' }, script, decision.event);
};

type Reader = { person_id: string; exam_id: string; candidate_number: number };

/** Who has something unread in the thread, and has not been told since they last read or wrote. */
async function readersToNotify(tx: Tx, commissionId: string, candidacyId: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    with thread as (
      select c.id, c.exam_id, k.id as candidacy_id, k.candidate_number from commission c, candidacy k
      where c.id = ${commissionId} and k.id = ${candidacyId}),
    reader as (
      select m.person_id from commission_member m where m.commission_id = ${commissionId} and m.ended_at is null
      union select m.person_id from dispute d join commission_member m on m.commission_id = d.third_id and m.ended_at is null
        join agreed_grade g on g.commission_id = d.commission_id and g.candidacy_id = d.candidacy_id and g.round = d.round
        where d.commission_id = ${commissionId} and d.candidacy_id = ${candidacyId}),
    seen as (
      select r.person_id, greatest(
        (select max(w.written_at) from script_message w where w.written_by = r.person_id
          and w.commission_id = t.id and w.candidacy_id = t.candidacy_id),
        (select max(o.at) from document_read o where o.exam_id = t.exam_id and o.person_id = r.person_id
          and o.kind = 'answerRead' and o.data::jsonb ->> 'candidateNumber' = t.candidate_number::text),
        '-infinity'::timestamptz) as at
      from reader r, thread t)
    select s.person_id, t.exam_id, t.candidate_number from seen s, thread t
    where exists (select from script_message w where w.commission_id = t.id and w.candidacy_id = t.candidacy_id
        and w.written_by <> s.person_id and w.written_at > s.at)
      and not exists (select from notice n where n.person_id = s.person_id and n.exam_id = t.exam_id
        and n.kind = 'scriptNews' and n.data ->> 'what' = 'message'
        and n.data ->> 'candidateNumber' = t.candidate_number::text and n.created_at > s.at)`.execute(tx);
  return rows;
}

/** Notifies of messages in the thread on a script: at most one unread notice for each reader and script. */
const notifyOfMessages: Task = async ({ tx, now }, payload) => {
  const readers = await readersToNotify(tx, String(payload.commissionId), String(payload.candidacyId));
  for (const { person_id: to, exam_id: examId, candidate_number: candidateNumber } of readers) {
    const facts = { what: 'message', candidateNumber } as const;
    await notify(tx, { to, examId, kind: 'scriptNews', facts, at: now });
  }
};

/** An answer was revealed by a grader from whom a declared ground hides it: what follows is decided here [U6]. */
const settleHidden: Task = async ({ tx, now }, payload) => {
  const commissionId = String(payload.commissionId);
  const row = await tx
    .selectFrom('commission')
    .select('exam_id')
    .where('id', '=', commissionId)
    .executeTakeFirst();
  const exam = row && (await examFacts(tx, row.exam_id));
  if (!exam) return;
  const commission = await commissionOfExam(tx, exam, commissionId);
  await settleRevealed(tx, commission, String(payload.candidacyId), now);
};

export const decidingTasks: Tasks = { thirdGraderDecided: noteThirdGrade, notifyOfMessages, settleHidden };
