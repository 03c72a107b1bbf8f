import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Grade } from '@karakter/domain/exam/grades';
import { type RescoringEffect, rescoringEffects } from '@karakter/domain/grading/rescoring/effect';
import { applyScoringChange, decideScoringChange } from '@karakter/domain/grading/rescoring/scoring-change';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { type ExamRecord, examFacts, lockExam } from '../../exam/store.ts';
import { openPaper } from '../../papers/vault.ts';
import { sealedPaperOf } from '../store.ts';
import { type Change, type Rescored, rescore } from './rescore.ts';
import { listRescored } from './rescored-store.ts';
import { tellOfApplied, tellOfScoringChange } from './telling.ts';
import { latestScoringOf, openScoring, sealScoring, unsealScoring } from './versions.ts';
import { type Work, worksOf } from './works.ts';

/** So many works are scored at a stretch: some milliseconds, after which requests take their turn. */
const atAStretch = 250;

async function rescoreAll(works: readonly Work[], change: Change): Promise<Rescored[]> {
  const rescored: Rescored[] = [];
  for (let from = 0; from < works.length; from += atAStretch) {
    for (const work of works.slice(from, from + atAStretch)) rescored.push(...rescore(work, change));
    await setImmediate();
  }
  return rescored;
}

/** Held in the order of their ids, after the exam, as everywhere. */
async function lockCommissions(tx: Tx, examId: string): Promise<void> {
  const all = tx.selectFrom('commission').select('id').where('exam_id', '=', examId);
  await all.where('kind', '=', 'ordinary').orderBy('id').forUpdate().execute();
}

/**
 * The valid grade of each candidate in the protocol; null where an appeal decided it, which no change of the first
 * grading's scoring speaks against.
 */
async function enteredGrades(tx: Tx, examId: string): Promise<Map<string, Grade | null>> {
  const { rows } = await sql<{ id: string; grade: Grade | null }>`
    select distinct on (candidacy_id) candidacy_id as id,
      case when kind in ('ordinary', 'correction') then grade end as grade from protocol_entry
    where exam_id = ${examId} order by candidacy_id, number desc`.execute(tx);
  return new Map(rows.map(({ id, grade }) => [id, grade]));
}

async function lockedChange(tx: Tx, changeId: string) {
  return tx
    .selectFrom('scoring_change')
    .selectAll()
    .where('id', '=', changeId)
    .forUpdate()
    .executeTakeFirst();
}
type ChangeRow = NonNullable<Awaited<ReturnType<typeof lockedChange>>>;

/** The versions before and after, and what the grades depend on. */
async function changeOf(tx: Tx, secret: string, exam: ExamRecord, row: ChangeRow): Promise<Change> {
  const key = { secret, examId: exam.id };
  const sealed = await sealedPaperOf(tx, exam.id);
  if (!sealed) throw new Error(`exam ${exam.id} has a change of its scoring and no paper`);
  const paper = openPaper(key, sealed);
  return {
    facts: { questions: paper.questions, scale: exam.scale },
    before: openScoring(key, await latestScoringOf(tx, exam.id), paper),
    after: unsealScoring(key, row.sealed),
    entered: await enteredGrades(tx, exam.id),
  };
}

/** Counts that tell nothing of a grader's unrevealed work: a grader's own grades are left out [G2]. */
function countsOf(works: readonly Work[], rescored: readonly Rescored[]) {
  const count = (among: RescoringEffect) => rescored.filter(({ effect }) => effect === among).length;
  return { works: works.length, agreed: count('agreed'), correction: count('correction') };
}

const isListed = ({ effect }: Rescored) =>
  rescoringEffects.indexOf(effect) > rescoringEffects.indexOf('points');

async function saveVersion(
  tx: Tx,
  { row, secret, change }: { row: ChangeRow; secret: string; change: Change },
  at: Temporal.Instant,
) {
  const version = row.based_on + 1;
  const hash = createHash('sha256').update(JSON.stringify(change.after)).digest('hex');
  const sealed = sealScoring({ secret, examId: row.exam_id }, change.after);
  const key = { exam_id: row.exam_id, version, change_id: row.id };
  await tx
    .insertInto('scoring_version')
    .values({ ...key, sealed, hash, at })
    .execute();
  return { version, hash };
}

/**
 * Applies a confirmed change in one transaction: the new version counts from here on, for every suggestion and sum, and
 * each grade that it speaks against is listed where it is decided on. Run again, it finds the change applied [G4].
 */
function applyScoringTask(secret: string): Task {
  return async ({ tx, now }, { changeId }) => {
    const found = await lockedChange(tx, String(changeId));
    // The exam is held too, so that nothing is announced between the reading and the listing.
    if (found) await lockExam(tx, found.exam_id);
    // And the commissions, so that nothing is confirmed or agreed on the old points meanwhile.
    if (found) await lockCommissions(tx, found.exam_id);
    const exam = found && (await examFacts(tx, found.exam_id));
    if (!found || !exam || found.state !== 'confirmed') return;
    const facts = { by: '', parts: [], proposedBy: found.proposed_by, examState: exam.state };
    const decision = decideScoringChange('confirmed', 'apply', facts);
    if (decision.kind === 'refused') return;
    const change = await changeOf(tx, secret, exam, found);
    const { version, hash } = await saveVersion(tx, { row: found, secret, change }, now);
    const works = await worksOf(tx, exam.id, { kind: 'everyone' });
    const rescored = await rescoreAll(works, change);
    const listed = rescored.filter(isListed);
    await listRescored(tx, { examId: exam.id, version }, listed);
    const counts = countsOf(works, rescored);
    await tx
      .updateTable('scoring_change')
      .set({ state: applyScoringChange('confirmed', decision.event), counts: JSON.stringify(counts) })
      .where('id', '=', found.id)
      .execute();
    const data = { changeId: found.id, version, sha256: hash, ...counts };
    await recordEvent(tx, { examId: exam.id, kind: decision.event.kind, actorId: null, at: now, data });
    await tellOfApplied(tx, exam.id, listed, now);
  };
}

/** The jobs of a change of the scoring; the secret opens paper and key [A4]. */
export const scoringTasks = ({ secret }: { secret: string }): Tasks => ({
  applyScoring: applyScoringTask(secret),
  tellOfScoringChange,
});
