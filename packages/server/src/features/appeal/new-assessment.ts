import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { type Grade, isGradeOn } from '@karakter/domain/exam/grades';
import type { Tx } from '../../platform/database/db.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import type { ExamRecord } from '../exam/store.ts';
import { commissionFindings, membersOrRefuse, refuseUnlawful } from '../planning/commission-findings.ts';
import { examWithCases } from '../results/access.ts';
import { appealToHandle } from './access.ts';
import { executeAppealCommand } from './appeal-command.ts';

const findingsFor = (tx: Tx, exam: ExamRecord, members: readonly ProposedMember[]) =>
  commissionFindings(tx, exam, { kind: 'newAssessment', members });

async function lawfulOrRefuse(tx: Tx, exam: ExamRecord, members: readonly ProposedMember[]): Promise<void> {
  await membersOrRefuse(tx, members);
  refuseUnlawful(await findingsFor(tx, exam, members));
}

type Entered = {
  appealId: string;
  grade: Grade;
  assessment: string;
  members: readonly ProposedMember[];
  by: string;
  at: Temporal.Instant;
};

async function insertNewAssessment(tx: Tx, entered: Entered): Promise<void> {
  const { appealId: appeal_id, grade, assessment, members, by, at } = entered;
  await tx
    .insertInto('new_assessment')
    .values({ appeal_id, grade, assessment, entered_by: by, entered_at: at })
    .execute();
  const seats = members.map(({ personId: person_id, external }, index) => ({
    appeal_id,
    seat: index + 1,
    person_id,
    external,
  }));
  await tx.insertInto('new_assessment_member').values(seats).execute();
}

/** The result of the graders who saw the whole file, with their names; for people who handle the case. */
export async function newAssessmentOf(tx: Tx, appealId: string): Promise<AppealCase['newAssessment']> {
  const made = await tx
    .selectFrom('new_assessment')
    .select(['grade', 'assessment'])
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  if (made === undefined) return null;
  const members = await tx
    .selectFrom('new_assessment_member')
    .innerJoin('person', 'person.id', 'new_assessment_member.person_id')
    .select(['person.name', 'external'])
    .where('appeal_id', '=', appealId)
    .orderBy('seat')
    .execute();
  return { ...made, members };
}

/**
 * The new assessment of an appeal whose grade is two or more from the valid one: made by graders to whom the exam
 * office has given the whole file, and entered with their reasons. It is the decision (uhl. § 11-11(3)) [K6].
 */
export function mountNewAssessment(mount: Mount): void {
  mount(appealRoutes.checkNewAssessment, async ({ tx, actor, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { findings: await findingsFor(tx, exam, body.members) };
  });

  mount(appealRoutes.enterNewAssessment, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToHandle(tx, actor, params.appealId);
    const { version, grade, assessment, members } = body;
    const by = actor.personId;
    // A double click finds the decision already made; otherwise the decision is about what the caseworker has seen.
    if (record.appeal.kind === 'needsNewAssessment') {
      if (record.version !== version) refuse('changedMeanwhile');
      await lawfulOrRefuse(tx, exam, members);
    }
    if (!isGradeOn(exam.scale, grade)) refuse('gradeOffScale');
    await executeAppealCommand({ tx, exam, record, by, now }, { kind: 'assessAgain', grade });
    await insertNewAssessment(tx, { appealId: record.id, grade, assessment, members, by, at: now });
    return accepted;
  });
}
