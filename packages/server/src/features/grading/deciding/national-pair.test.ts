import { planningRoutes } from '@karakter/contract/exam/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addNationalPair, becomeSchool } from '../../../test/scenes/deciding/national-pair.ts';
import { registerExternal, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { planTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-11-20T11:00:00Z');
const db = () => app().services.db;

const paramsOf = ({ examId }: TestExam) => ({ examId });

describe('the scale from 1 to 6 [C2]', () => {
  it('is that of schools: an exam there is made with it, and not with letters', async () => {
    await addTestPerson(db(), 'Rektor', []);
    await becomeSchool(db());
    const start = { startsAt: '2027-05-10T07:00:00Z' };
    const { officer, examId } = await planTestExam(app(), { ...start, scale: '1-6' });
    const { body } = await app().call(officer, planningRoutes.seeExam, { params: { examId } });
    expect(body).toMatchObject({ facts: { scale: '1-6' }, scales: ['1-6', 'pass-fail'] });
    const { facts } = body;
    const change = { version: body.version, facts: { ...facts, scale: 'A-F' as const } };
    const refused = await app().call(officer, planningRoutes.changeExamFacts, {
      params: { examId },
      body: change,
    });
    expect(refused.refusal).toBe('examFactsFaulty');
  });

  it('takes no letter as a grade', async () => {
    const exam = await addNationalPair(db(), 2);
    const at = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    await expect(writeAssessment(app(), exam.graders[0], at, { grade: 'A' })).rejects.toThrow();
    await writeAssessment(app(), exam.graders[0], at, { grade: '4' });
  });
});

describe('a pair of graders and the adjudicator [C2, G6]', () => {
  it('agree, or leave it to the adjudicator, who sees both assessments; candidates get digits', async () => {
    const exam = await addNationalPair(db(), 2);
    const [agreed, disputed] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
    await gradeBoth(app(), exam, agreed ?? 0, '5');
    const params = scriptAt(exam, disputed ?? 0);
    await gradeAndConfirm(app(), exam.graders[0], params, '4');
    await gradeAndConfirm(app(), exam.graders[1], params, '3');
    const declared = await app().call(exam.graders[0], decidingRoutes.declareDisagreement, {
      params,
      body: { reason: 'Vi er i tvil om oppgave 2.' },
    });
    expect(declared.status).toBe(200);
    const personId = await addTestPerson(db(), 'Opp Mann', []);
    await registerExternal(db(), personId);
    const appointed = await app().call(exam.officer, decidingRoutes.appointThirdGrader, {
      params: { examId: exam.examId, commissionId: exam.commissionId },
      body: {
        candidateNumbers: [disputed ?? 0],
        member: { personId, external: true, teaches: false },
      },
    });
    expect(appointed.status).toBe(200);
    const { id: commissionId } = await db()
      .selectFrom('commission')
      .select('id')
      .where('kind', '=', 'third')
      .where('exam_id', '=', exam.examId)
      .executeTakeFirstOrThrow();
    const own = { commissionId, candidateNumber: disputed ?? 0 };
    await sql`update commission_member set confidentiality_accepted_at = appointed_at, impartial_at = appointed_at
      where commission_id = ${commissionId}`.execute(db());
    const { body: seen } = await app().call(personId, decidingRoutes.showDiscussion, { params: own });
    expect(JSON.stringify(seen)).toContain('"grade":"3"');
    await gradeAndConfirm(app(), personId, own, '4');
    await app().moveTo('2026-11-21T11:00:00Z');
    await app().call(exam.officer, resultsRoutes.checkResults, { params: paramsOf(exam) });
    const { body: results } = await app().call(exam.officer, resultsRoutes.showResults, {
      params: paramsOf(exam),
    });
    expect(results.distribution).toEqual(
      ['6', '5', '4', '3', '2', '1'].map((grade) => ({
        grade,
        count: grade === '5' || grade === '4' ? 1 : 0,
      })),
    );
    const announced = await app().call(exam.officer, resultsRoutes.announceGrades, {
      params: paramsOf(exam),
      body: { at: null, withoutSignatures: 'Prøve' },
    });
    expect(announced.status).toBe(200);
    const { body: protocol } = await app().call(exam.officer, resultsRoutes.showProtocol, {
      params: paramsOf(exam),
    });
    expect(protocol.entries.map(({ grade }) => grade).sort()).toEqual(['4', '5']);
    const candidate = exam.candidates[1];
    const mine = await app().call(candidate?.personId ?? '', myExamsRoutes.showMyExam, {
      params: { candidacyId: candidate?.candidacyId ?? '' },
    });
    expect(mine.body).toMatchObject({ grade: '4', scale: '1-6' });
  });
});
