import { randomUUID } from 'node:crypto';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { commissionScene, inside, outside } from '../../test/scenes/commissions.ts';
import { addBareHandIn } from '../../test/scenes/handed-in.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';
import { letHappen } from '../../test/scenes/sitting-events.ts';

const app = useTestApp();
const { versionOf, grader, form, check, see } = commissionScene(app);

type Planned = { officer: string; examId: string };
async function externalGrader({ officer, examId }: Planned, employedHereUntil: string): Promise<string> {
  const email = `ekstern.${randomUUID().slice(0, 8)}@nabo.example`;
  const body = { examId, name: 'Ekstern Sensor', email, employer: 'Nabohøgskolen', employedHereUntil };
  return (await app().call(officer, commissionRoutes.addExternalGrader, { body })).body.personId;
}

describe('the law on commissions [P5]', () => {
  test('is shown with its paragraph before anything is saved, and stops an unlawful commission', async () => {
    const planned = await planTestExam(app(), { workKind: 'masterThesis', credits: 30 });
    const members = [inside(await grader('Intern Alene'))];
    expect(await check(planned, members)).toEqual([
      { severity: 'stop', code: 'tooFewGraders', paragraph: 'uhl. § 11-7(2)', needed: 2, found: 1 },
      { severity: 'stop', code: 'tooFewExternals', paragraph: 'uhl. § 11-7(2)', needed: 1, found: 0 },
    ]);
    const refused = await form(planned, members);
    expect(refused).toMatchObject({ status: 422, refusal: 'commissionUnlawful' });
    expect(refused.message).toContain('uhl. § 11-7(2)');
    expect((await see(planned)).commissions).toEqual([]);
  });

  test('a bachelor’s thesis without an external gives a warning, and is not stopped', async () => {
    const planned = await planTestExam(app(), { workKind: 'bachelorThesis', credits: 15 });
    const formed = await form(planned, [
      inside(await grader('Intern En')),
      inside(await grader('Intern To')),
    ]);
    expect(formed.status).toBe(200);
    const { commissions } = await see(planned);
    expect(commissions[0]?.findings).toEqual([
      { severity: 'warn', code: 'externalWished', paragraph: 'uhl. § 11-7(2)' },
    ]);
  });

  test('a person who worked here in the exam’s academic year is not external, and neither is an unregistered one', async () => {
    const planned = await planTestExam(app());
    const lately = await externalGrader(planned, '2025-09-30');
    const longAgo = await externalGrader(planned, '2024-06-30');
    const unknown = await grader('Ukjent Sensor');
    expect(await check(planned, [outside(lately)])).toMatchObject([
      { code: 'notExternal', personId: lately },
    ]);
    expect(await check(planned, [outside(unknown)])).toMatchObject([
      { code: 'notExternal', personId: unknown },
    ]);
    expect(await check(planned, [outside(longAgo)])).toEqual([]);
    const thesis = await planTestExam(app(), { workKind: 'masterThesis', credits: 30 });
    const [first] = await check(thesis, [outside(unknown), inside(longAgo)]);
    expect(first).toMatchObject({ code: 'tooFewExternals', found: 0 });
  });

  test('a candidate of the exam cannot grade it, which publishing checks again', async () => {
    const planned = await planTestExam(app());
    const { internal } = await prepareTestExam(app(), planned, 1);
    const params = { examId: planned.examId };
    await app()
      .services.db.updateTable('candidacy_person')
      .set({ person_id: internal })
      .where('exam_id', '=', planned.examId)
      .execute();
    const refused = await app().call(planned.officer, planningRoutes.publishExam, { params });
    expect(refused).toMatchObject({ status: 422, refusal: 'commissionUnlawful' });
    expect(refused.message).toContain('fvl. § 6');
    const other = await planTestExam(app());
    expect(await check(other, [inside(internal)])).toEqual([]);
  });

  test('the same person cannot hold two seats', async () => {
    const planned = await planTestExam(app());
    const twice = await grader('Dobbelt Sensor');
    expect((await form(planned, [inside(twice), inside(twice)])).refusal).toBe('memberTwice');
    expect((await form(planned, [inside(twice), inside(randomUUID())])).status).toBe(404);
  });
});

describe('the members of commissions', () => {
  test('get the role of grader for the commission, and lose it with the seat', async () => {
    const planned = await planTestExam(app());
    const [stays, leaves, comes] = [await grader('Blir'), await grader('Gaar'), await grader('Kommer')];
    const { body } = await form(planned, [inside(stays), inside(leaves)]);
    const rolesOf = async (personId: string) => (await app().call(personId, peopleRoutes.me)).body.roles;
    await app().call(planned.officer, commissionRoutes.changeCommission, {
      params: { examId: planned.examId, commissionId: body.id },
      body: { version: await versionOf(planned), members: [inside(comes), inside(stays)] },
    });
    expect(await rolesOf(stays)).toEqual(['grader']);
    expect(await rolesOf(comes)).toEqual(['grader']);
    expect(await rolesOf(leaves)).toEqual([]);
    const { commissions } = await see(planned);
    expect(commissions[0]?.members.map(({ name }) => name)).toEqual(['Kommer', 'Blir']);
  });

  test('in two exams’ commissions have the role in both, and lose one with its seat', async () => {
    const [one, other] = [await planTestExam(app()), await planTestExam(app())];
    const [both, comes] = [await grader('Begge Steder'), await grader('Kommer')];
    const { body } = await form(one, [inside(both)]);
    await form(other, [inside(both)]);
    const own = async () =>
      (await app().call(both, gradingRoutes.listMyCommissions)).body.commissions.map(
        ({ commissionId }) => commissionId,
      );
    expect(await own()).toHaveLength(2);
    await app().call(one.officer, commissionRoutes.changeCommission, {
      params: { examId: one.examId, commissionId: body.id },
      body: { version: await versionOf(one), members: [inside(comes)] },
    });
    expect(await own()).toEqual([(await see(other)).commissions[0]?.id]);
  });

  test('are not changed once a member has confirmed an assessment', async () => {
    const planned = await planTestExam(app());
    const { internal, members, commissionId } = await prepareTestExam(app(), planned, 1);
    const { db } = app().services;
    const { id: candidacy_id } = await db
      .selectFrom('candidacy')
      .select('id')
      .where('exam_id', '=', planned.examId)
      .executeTakeFirstOrThrow();
    const at = app().services.clock.now();
    await addBareHandIn(db, { candidacyId: candidacy_id, examId: planned.examId }, at);
    await db
      .insertInto('assessment')
      .values({
        commission_id: commissionId,
        candidacy_id,
        person_id: internal,
        points: '{}',
        comment: '',
        grade: 'B',
        state: 'draft',
        version: 1,
        updated_at: at,
      })
      .execute();
    expect((await see(planned)).commissions[0]?.mayChange).toBe(true);
    await db
      .updateTable('assessment')
      .set({ state: 'confirmed', confirmed_at: at })
      .where('candidacy_id', '=', candidacy_id)
      .execute();
    const refused = await app().call(planned.officer, commissionRoutes.changeCommission, {
      params: { examId: planned.examId, commissionId },
      body: { version: await versionOf(planned), members },
    });
    expect(refused).toMatchObject({ status: 409, refusal: 'commissionHasAssessed' });
    expect((await see(planned)).commissions[0]?.mayChange).toBe(false);
  });

  test('the second of two windows learns that the commissions have changed', async () => {
    const planned = await planTestExam(app());
    const version = await versionOf(planned);
    const formIn = async (name: string) =>
      app().call(planned.officer, commissionRoutes.formCommission, {
        params: { examId: planned.examId },
        body: { version, members: [inside(await grader(name))] },
      });
    expect((await formIn('Den Første')).status).toBe(200);
    expect((await formIn('Den Andre')).refusal).toBe('changedMeanwhile');
    const [formed] = (await see(planned)).commissions;
    const of = { params: { examId: planned.examId, commissionId: formed!.id } };
    const change = (seen: number) =>
      app().call(planned.officer, commissionRoutes.changeCommission, {
        ...of,
        body: { version: seen, members: formed!.members },
      });
    expect((await change(version)).refusal).toBe('changedMeanwhile');
    expect((await change(version + 1)).status).toBe(200);
    await app().call(planned.officer, commissionRoutes.dissolveCommission, of);
    expect(await versionOf(planned)).toBe(version + 3);
  });

  test('one that is formed after the start gets no candidates by itself: they are moved to it by hand [P4, G19]', async () => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, 4);
    const { db, clock } = app().services;
    const begun = { state: 'published', starts_at: clock.now().subtract({ hours: 30 }) };
    await db.updateTable('exam').set(begun).where('id', '=', planned.examId).execute();
    expect((await form(planned, [inside(await grader('Sen Sensor'))])).status).toBe(200);
    expect((await see(planned)).commissions.map(({ candidates }) => candidates)).toEqual([0, 0]);
  });

  test('once the results are checked no commission is formed or changed', async () => {
    const planned = await planTestExam(app());
    const { commissionId, members } = await prepareTestExam(app(), planned, 1);
    const { db } = app().services;
    await db.updateTable('exam').set({ state: 'checked' }).where('id', '=', planned.examId).execute();
    const body = { version: await versionOf(planned), members };
    const params = { examId: planned.examId, commissionId };
    const changed = await app().call(planned.officer, commissionRoutes.changeCommission, { params, body });
    expect([(await form(planned, members)).refusal, changed.refusal]).toEqual([
      'examPastThis',
      'examPastThis',
    ]);
  });

  test('several commissions share the candidates evenly; a dissolved one gets none [P4]', async () => {
    const planned = await planTestExam(app());
    const params = { examId: planned.examId };
    await app().call(planned.officer, candidateRoutes.importCandidates, {
      params,
      body: { text: candidateListText(7, 9000) },
    });
    for (const name of ['En', 'To', 'Tre']) await form(planned, [inside(await grader(`Sensor ${name}`))]);
    const third = (await see(planned)).commissions[2];
    const dissolved = { params: { ...params, commissionId: third!.id } };
    expect((await app().call(planned.officer, commissionRoutes.dissolveCommission, dissolved)).status).toBe(
      200,
    );
    await app().call(planned.officer, planningRoutes.publishExam, { params });
    const { commissions } = await see(planned);
    expect(commissions.map(({ candidates }) => candidates).sort()).toEqual([3, 4]);
    const first = { params: { ...params, commissionId: commissions[0]!.id } };
    const refused = await app().call(planned.officer, commissionRoutes.dissolveCommission, first);
    expect(refused.refusal).toBe('examPastThis');
    const [withdrawn] = (await app().call(planned.officer, candidateRoutes.listCandidates, { params })).body
      .candidates;
    const at = app().services.clock.now();
    await letHappen(app().services.db, withdrawn!.candidacyId, { kind: 'sittingWithdrawn', at });
    await form(planned, [inside(await grader('Sensor Fire'))]);
    const now = (await see(planned)).commissions.map(({ candidates }) => candidates);
    expect(now).toEqual([2, 2, 2]);
  });

  test('another exam’s commission does not exist', async () => {
    const planned = await planTestExam(app());
    const other = await planTestExam(app());
    const { commissionId, members } = await prepareTestExam(app(), other, 1);
    const refused = await app().call(planned.officer, commissionRoutes.changeCommission, {
      params: { examId: planned.examId, commissionId },
      body: { version: await versionOf(planned), members },
    });
    expect(refused.status).toBe(404);
  });
});
