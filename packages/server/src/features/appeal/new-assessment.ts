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
import { appealToDecide } from './access.ts';
import { executeAppealCommand } from './appeal-command.ts';
import { addNewAssessmentCommission } from './reassessment/commission.ts';
import { reassessmentsOfAppeal } from './reassessment/store.ts';
import type { AppealRecord } from './store.ts';

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
  members: readonly Pick<ProposedMember, 'personId' | 'external'>[];
  by: string;
  at: Temporal.Instant;
};

/** Keeps the result of a new assessment, made here or outside, and who made it. */
export async function insertNewAssessment(tx: Tx, entered: Entered): Promise<void> {
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

type Deciding = { exam: ExamRecord; record: AppealRecord; now: Temporal.Instant };

/** The commission of those who assessed on paper, or a refusal of them; a double click finds the decision already made. */
async function commissionOnPaper(
  tx: Tx,
  { exam, record, now }: Deciding,
  { version, members }: { version: number; members: readonly ProposedMember[] },
): Promise<string | undefined> {
  if (record.appeal.kind !== 'needsNewAssessment') return undefined;
  // The decision is about what the officer has seen.
  if (record.version !== version) refuse('changedMeanwhile');
  if ((await reassessmentsOfAppeal(tx, record.id)).currentId !== null) refuse('reassessmentUnderWay');
  await lawfulOrRefuse(tx, exam, members);
  return addNewAssessmentCommission(tx, record, members, now);
}

/**
 * The new assessment of an appeal whose grade is two or more from the valid one, where it was made on paper: by graders to
 * whom the exam office has given the whole file, and entered with their reasons. It is the decision (uhl. § 11-11(3)),
 * which the exam office announces alone [K6].
 */
export function mountNewAssessment(mount: Mount): void {
  mount(appealRoutes.checkNewAssessment, async ({ tx, actor, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { findings: await findingsFor(tx, exam, body.members) };
  });

  mount(appealRoutes.enterNewAssessment, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToDecide(tx, actor, params.appealId);
    const { version, grade, assessment, members } = body;
    const by = actor.personId;
    if (!isGradeOn(exam.scale, grade)) refuse('gradeOffScale');
    const assessedBy = await commissionOnPaper(tx, { exam, record, now }, { version, members });
    const at = { tx, exam, record, by, now, ...(assessedBy === undefined ? {} : { assessedBy }) };
    await executeAppealCommand(at, { kind: 'assessAgain', grade });
    await insertNewAssessment(tx, { appealId: record.id, grade, assessment, members, by, at: now });
    return accepted;
  });
}
