import { casesRoutes } from '@karakter/contract/appeal/cases';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../test/scenes/appealed.ts';
import { statementsAround } from '../../test/statements.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, theCase } = appealScene(app);

describe('the appeal commission [K3]', () => {
  test('has at least two new graders, one external; a grader of the first grade is a stop, which is shown beforehand', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const params = { examId: exam.examId };
    const members = exam.graders.map((personId, i) => ({ personId, external: i === 1, teaches: false }));
    const checked = await app().call(caseworker, appealRoutes.checkAppealCommission, {
      params,
      body: { members },
    });
    expect(checked.body.findings.map(({ code }) => code)).toEqual(['gradedBefore', 'gradedBefore']);
    const { body } = await app().call(caseworker, appealRoutes.listAppeals, { params });
    expect(body.earlierGraders.map(({ personId }) => personId).sort()).toEqual([...exam.graders].sort());
    const form = (given: typeof members) =>
      app().call(caseworker, appealRoutes.formAppealCommission, {
        params,
        body: { version: body.version, members: given, appealIds: [appealId] },
      });
    expect(await form(members)).toMatchObject({ status: 422, refusal: 'commissionUnlawful' });
    const alone = await form([{ personId: caseworker, external: false, teaches: false }]);
    expect(alone.message).toContain('uhl. § 11-11(2)');
    expect((await theCase(caseworker, appealId)).state).toBe('filed');
  });

  test('can never be the ordinary one', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const params = { examId: exam.examId, commissionId: exam.commissionId };
    const answer = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [appealId] },
    });
    expect(answer.status).toBe(404);
  });

  test('that is the only one gets new cases by itself; of several the caseworker chooses', async () => {
    const { exam, candidate, caseworker } = await announcedExam(3);
    const [, second, third] = exam.candidates;
    const first = await fileAppeal(app(), candidate);
    await formAppealCommission(app(), exam, caseworker, [first]);
    const byItself = await fileAppeal(app(), second!);
    expect((await theCase(caseworker, byItself)).state).toBe('inGrading');
    const other = await formAppealCommission(app(), exam, caseworker, []);
    const waiting = await fileAppeal(app(), third!);
    expect((await theCase(caseworker, waiting)).state).toBe('filed');
    const params = { examId: exam.examId, commissionId: other.commissionId };
    const statements = await statementsAround('update "appeal"', () =>
      app().call(caseworker, appealRoutes.assignAppeals, { params, body: { appealIds: [waiting] } }),
    );
    expect(statements.filter((text) => /from "appeal" .*for update/.test(text))).toHaveLength(1);
    expect(await theCase(caseworker, waiting)).toMatchObject({ state: 'inGrading', commissionNumber: 2 });
  });

  test('gets all of several cases or none', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const first = await fileAppeal(app(), candidate);
    const second = await fileAppeal(app(), exam.candidates[1]!);
    const { commissionId } = await formAppealCommission(app(), exam, caseworker, [first]);
    const params = { examId: exam.examId, commissionId };
    const both = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [first, second] },
    });
    expect(both).toMatchObject({ status: 409, refusal: 'appealAssignedAlready' });
    expect((await theCase(caseworker, second)).state).toBe('filed');
  });
});

describe('the case list [V1]', () => {
  test('shows explanations and appeals across the unit, filtered, with the person responsible for each', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const query = { examId: exam.examId } as const;
    const all = await app().call(caseworker, casesRoutes.listCases, { query });
    expect(all.body.cases).toMatchObject([
      {
        id: appealId,
        kind: 'appeal',
        state: 'filed',
        heldBy: 'office',
        overdue: false,
        dueAt: '2026-04-09T22:00:00Z',
      },
    ]);
    const course = all.body.cases[0]!.courseCode.slice(0, 5).toLowerCase();
    const list = async (more: object) =>
      (await app().call(caseworker, casesRoutes.listCases, { query: { ...query, ...more } })).body.cases
        .length;
    expect(await list({ course: `${course}%`, state: 'filed', late: 'false', kind: 'appeal' })).toBe(1);
    expect(await list({ course: 'X%' })).toBe(0);
    expect(await list({ state: 'decided' })).toBe(0);
    expect(await list({ late: 'true' })).toBe(0);
  });

  test('contains nothing of an exam that the caller grades [U7]', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await app()
      .services.db.insertInto('commission_member')
      .values({
        commission_id: exam.commissionId,
        person_id: caseworker,
        seat: 3,
        external: false,
        display_name: 'Saks Behandler',
        appointed_at: Temporal.Instant.from(sceneAnnouncedAt),
      })
      .execute();
    const query = { examId: exam.examId };
    expect((await app().call(caseworker, casesRoutes.listCases, { query })).body.cases).toEqual([]);
    const seen = await app().call(caseworker, appealRoutes.showAppeal, { params: { appealId } });
    expect(seen.status).toBe(404);
  });
});
