import { randomUUID } from 'node:crypto';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
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
    const [twice] = members;
    expect((await form([twice!, twice!])).refusal).toBe('memberTwice');
    expect((await form([{ ...twice!, personId: randomUUID() }])).status).toBe(404);
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

  test('that is the only one gets new cases automatically; among several the caseworker chooses', async () => {
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
    const elsewhere = await announcedExam(1);
    const foreign = await fileAppeal(app(), elsewhere.candidate);
    const mixed = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [second, foreign] },
    });
    expect(mixed.refusal).toBe('appealOfAnotherExam');
    expect((await theCase(caseworker, second)).state).toBe('filed');
  });

  test.each([
    ['the exam', false],
    ['that answer', true],
  ])('gets no case of a member who declared a ground about %s [U6, K3]', async (_, isOneAnswer) => {
    const { exam, candidate, caseworker } = await announcedExam();
    const { commissionId, graders } = await formAppealCommission(app(), exam, caseworker, []);
    await app()
      .services.db.insertInto('impartiality_case')
      .values({
        id: randomUUID(),
        commission_id: commissionId,
        person_id: graders[0],
        candidacy_id: isOneAnswer ? candidate.candidacyId : null,
        ground: 'other',
        account: 'Jeg kjenner kandidaten.',
        declared_at: Temporal.Instant.from('2026-03-10T11:00:00Z'),
        state: 'declared',
      })
      .execute();
    const filed = await fileAppeal(app(), candidate);
    expect((await theCase(caseworker, filed)).state).toBe('filed');
    const params = { examId: exam.examId, commissionId };
    const assigned = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [filed] },
    });
    expect(assigned.refusal).toBe('appealMemberDisqualified');
    const other = await fileAppeal(app(), exam.candidates[1]!);
    expect((await theCase(caseworker, other)).state).toBe(isOneAnswer ? 'inGrading' : 'filed');
  });

  test('is formed by a person who has seen the one before', async () => {
    const { exam, caseworker } = await announcedExam();
    const params = { examId: exam.examId };
    const { body } = await app().call(caseworker, appealRoutes.listAppeals, { params });
    await formAppealCommission(app(), exam, caseworker, []);
    const members = [{ personId: caseworker, external: false, teaches: false }];
    const late = { version: body.version, members, appealIds: [] };
    const again = await app().call(caseworker, appealRoutes.formAppealCommission, { params, body: late });
    expect(again.refusal).toBe('changedMeanwhile');
  });

  test('that has become unlawful gets no case, automatically or by hand, and its grade is not decided', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const first = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [first]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    const { version } = await theCase(caseworker, first);
    const decide = (seen: number) =>
      app().call(exam.officer, appealRoutes.decideAppeal, {
        params: { appealId: first },
        body: { version: seen },
      });
    expect((await decide(version - 1)).refusal).toBe('changedMeanwhile');
    await app()
      .services.db.updateTable('external_grader')
      .set({ employed_here_until: '2026-01-31' })
      .where('person_id', '=', commission.graders[1])
      .execute();
    expect((await decide(version)).refusal).toBe('commissionUnlawful');
    const second = await fileAppeal(app(), exam.candidates[1]!);
    expect((await theCase(caseworker, second)).state).toBe('filed');
    const assigned = await app().call(caseworker, appealRoutes.assignAppeals, {
      params: { examId: exam.examId, commissionId: commission.commissionId },
      body: { appealIds: [second] },
    });
    expect(assigned.refusal).toBe('commissionUnlawful');
  });
});
