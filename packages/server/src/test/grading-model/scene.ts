import { feesRoutes } from '@karakter/contract/fees/routes';
import { movingRoutes } from '@karakter/contract/grading/moving';
import type { AnnouncingWay, GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import { sql } from 'kysely';
import type { TestApp } from '../app.ts';
import { seatScene } from '../scenes/commissions.ts';
import { changeScoring, scoringWith } from '../scenes/deciding/faulty-key.ts';
import { addTestCommission, addTestExam, type TestExam } from '../scenes/exam.ts';
import { addTestPaper, handInAnswer } from '../scenes/handed-in.ts';
import { addTestPerson, testUnitId } from '../scenes/people.ts';
import { Reference } from './reference.ts';

/** How a commission works, whether its points give grades by thresholds, and how they are announced [G1, G3, P4]. */
export type Setting = GradingWorkflow & {
  readonly hasThresholds: boolean;
  readonly announcing: AnnouncingWay;
};

export type Scene = Awaited<ReturnType<typeof gradingScene>>;
export type Script = { commissionId: string; candidateNumber: number };

/** An exam in grading with its people: a commission with all answers, and another one that has none yet. */
export async function gradingScene(app: TestApp, setting: Setting, candidates: number) {
  const { db } = app.services;
  const { hasThresholds, announcing, ...workflow } = setting;
  const exam = await addTestExam(db, { ...workflow, announcing, candidates, hadEarlier: false });
  await payAll(app, exam);
  await addTestPaper(db, exam);
  for (const [index, candidate] of exam.candidates.entries())
    await handInAnswer(db, exam, candidate, { chosen: index === 0 ? 'a' : 'b' });
  await sql`update commission set number = 2 where id = ${exam.commissionId}`.execute(db);
  const other = await addTestCommission(db, exam.examId, []);
  const head = await addTestPerson(db, 'Institutt Leder', ['headOfDepartment']);
  if (hasThresholds) await changeScoring(app, exam, scoringWith(['b']));
  const seats = seatScene(() => app);
  return {
    app,
    exam,
    setting,
    other,
    head,
    seats,
    commissions: [exam.commissionId, other.commissionId] as const,
    /** Everyone who was ever a grader here, and does not forget the address of the page. */
    everGraders: [...exam.graders],
    reference: new Reference(workflow, exam.graders, candidates),
    /** How much is typed until now, so that no two texts are the same. */
    typed: 0,
    /** Each step with its result, by which a failed run is understood. */
    trace: [] as string[],
    /** What each grader read after the last step. */
    lastSeen: new Map<string, string>(),
    candidate: (index: number) =>
      exam.candidates[index % exam.candidates.length] as TestExam['candidates'][number],
  };
}

/** The unit pays each grader by claim, also those of its own [G14]. */
async function payAll(app: TestApp, { officer }: TestExam): Promise<void> {
  const saved = await app.call(officer, feesRoutes.saveFeeRate, {
    body: {
      unitId: testUnitId,
      validFrom: '2026-01-01',
      hourlyOre: 400_00,
      scriptMinutes: { exam: 30, bachelorThesis: 300, masterThesis: 900 },
      explanationMinutes: 30,
      paysInternal: true,
    },
  });
  if (saved.status !== 200) throw new Error(saved.message);
}

/** The commission in which a candidate's answer is graded now. */
export async function placeOf({ app, candidate }: Scene, index: number): Promise<Script> {
  const { candidacyId, candidateNumber } = candidate(index);
  const { rows } = await sql<{ id: string }>`
    select cc.commission_id as id from commission_candidacy cc join commission c on c.id = cc.commission_id
    where cc.candidacy_id = ${candidacyId} and c.kind = 'ordinary'`.execute(app.services.db);
  return { commissionId: rows[0]?.id ?? '', candidateNumber };
}

/** The present members of a commission, by seat. */
export async function membersOf({ app }: Scene, commissionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from commission_member where commission_id = ${commissionId} and ended_at is null
    order by seat`.execute(app.services.db);
  return rows.map(({ id }) => id);
}

/** The third grader of an answer that waits for one, with the commission of that one. */
export async function thirdOf({ app, candidate }: Scene, index: number) {
  const { candidacyId, candidateNumber } = candidate(index);
  const { rows } = await sql<{ personId: string; commissionId: string }>`
    select m.person_id as "personId", m.commission_id as "commissionId" from standing_dispute d
    join commission_candidacy cc on cc.commission_id = d.commission_id and cc.candidacy_id = d.candidacy_id
    join commission_member m on m.commission_id = d.third_id and m.ended_at is null
    where d.candidacy_id = ${candidacyId}`.execute(app.services.db);
  const [third] = rows;
  return third && { personId: third.personId, at: { commissionId: third.commissionId, candidateNumber } };
}

/** Moves a candidate to a commission, as the exam office. */
export async function moveTo({ app, exam, seats, candidate }: Scene, index: number, toCommissionId: string) {
  const body = {
    version: await seats.versionOf(exam),
    candidacyIds: [candidate(index).candidacyId],
    toCommissionId,
    seenBegun: 9,
  };
  return app.call(exam.officer, movingRoutes.moveCandidates, { params: { examId: exam.examId }, body });
}
