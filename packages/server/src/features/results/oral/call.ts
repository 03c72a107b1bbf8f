import { callsNewOral } from '@karakter/domain/results/oral/new-oral';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { caseHandlersOf, examOfficersOf } from '../../exam/exam-office.ts';
import { notify, notifyAll } from '../../notices/notify.ts';
import { insertNewOral, oralFollows } from './store.ts';

type Row = {
  entry: number;
  grade: string;
  before: string | null;
  candidate_number: number;
  person_id: string;
};

/**
 * Calls a new oral exam where the latest entry in the protocol changed the grade of a written part that an oral part
 * follows (uhl. § 11-11(4)) [K10]. The candidate is told at once, and the exam office has it until it was held.
 */
export async function callNewOral(
  tx: Tx,
  of: { examId: string; candidacyId: string; by: string | null },
  at: Temporal.Instant,
): Promise<void> {
  const { examId, candidacyId, by } = of;
  const { rows } = await sql<Row>`
    select e.number as entry, e.grade, lag(e.grade) over (order by e.number) as before, c.candidate_number, cp.person_id
    from protocol_entry e join candidacy c on c.id = e.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    where e.candidacy_id = ${candidacyId} order by e.number desc limit 1`.execute(tx);
  const [row] = rows;
  if (!row) return;
  const isCalled = callsNewOral({
    oralFollows: await oralFollows(tx, examId),
    before: row.before,
    after: row.grade,
  });
  if (!isCalled || !(await insertNewOral(tx, { entry: row.entry, examId, candidacyId }, at))) return;
  const data = { candidateNumber: row.candidate_number };
  await recordEvent(tx, { examId, kind: 'newOralCalled', actorId: by, at, data });
  await notify(tx, { to: row.person_id, examId, kind: 'newOralCalled', facts: {}, at });
  const office = new Set([...(await examOfficersOf(tx, examId)), ...(await caseHandlersOf(tx, examId))]);
  await notifyAll(tx, { to: [...office], examId, kind: 'newOralToArrange', facts: {}, at });
}
