import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { examToSee, isInCommission } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';

/** The roles that handle results and cases know the candidates. */
const office = ['examOffice', 'caseworker'] as const satisfies readonly Role[];

/** The exam to see results and cases of; for its grader, in whatever other role, they don't exist [U7]. */
export async function examWithCases(tx: Tx, actor: Actor, examId: string): Promise<ExamRecord> {
  const exam = await examToSee(tx, actor, examId, office);
  orNotFound(!(await isInCommission(tx, actor, examId)));
  return exam;
}

/**
 * A candidate of the exam by number, locked: corrections, filed appeals and registered appeals of one grade happen
 * one after the other.
 */
export async function candidateToDecideOn(tx: Tx, examId: string, candidateNumber: number) {
  return tx
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .select(['candidacy.id', 'person_id as personId'])
    .where('candidacy.exam_id', '=', examId)
    .where('candidate_number', '=', candidateNumber)
    .forUpdate('candidacy')
    .executeTakeFirst();
}
