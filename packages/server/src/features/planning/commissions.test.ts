import { randomUUID } from 'node:crypto';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { commissionScene, inside, outside } from '../../test/scenes/commissions.ts';
import { candidateListText, planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

const { versionOf, grader, form, check, see } = commissionScene(app);

async function externalGrader(officer: string, employedHereUntil: string | null = null): Promise<string> {
  const email = `ekstern.${randomUUID().slice(0, 8)}@nabo.example`;
  const body = { name: 'Ekstern Sensor', email, employer: 'Nabohøgskolen', employedHereUntil };
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

  test('a bachelor’s thesis without an external is warned of, not stopped', async () => {
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
    const { officer } = planned;
    const lately = await externalGrader(officer, '2025-09-30');
    const longAgo = await externalGrader(officer, '2024-06-30');
    const unknown = await grader('Ukjent Sensor');
    expect(await check(planned, [outside(lately)])).toMatchObject([
      { code: 'notExternal', personId: lately },
    ]);
    expect(await check(planned, [outside(unknown)])).toMatchObject([
      { code: 'notExternal', personId: unknown },
    ]);
    expect(await check(planned, [outside(longAgo)])).toEqual([]);
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
  });

  test('the same person cannot hold two seats', async () => {
    const planned = await planTestExam(app());
    const twice = await grader('Dobbelt Sensor');
    expect((await form(planned, [inside(twice), inside(twice)])).refusal).toBe('memberTwice');
  });
});

describe('who grades', () => {
  test('members get the role of grader for the commission, and lose it with the seat', async () => {
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

  test('no member is changed once a member has confirmed an assessment', async () => {
    const planned = await planTestExam(app());
    const { internal, members, commissionId } = await prepareTestExam(app(), planned, 1);
    const { db } = app().services;
    const { id: candidacy_id } = await db
      .selectFrom('candidacy')
      .select('id')
      .where('exam_id', '=', planned.examId)
      .executeTakeFirstOrThrow();
    const at = app().services.clock.now();
    await db
      .insertInto('assessment')
      .values({
        commission_id: commissionId,
        candidacy_id,
        person_id: internal,
        points: '{}',
        comment: '',
        grade: 'B',
        state: 'confirmed',
        version: 1,
        updated_at: at,
        confirmed_at: at,
      })
      .execute();
    const refused = await app().call(planned.officer, commissionRoutes.changeCommission, {
      params: { examId: planned.examId, commissionId },
      body: { version: await versionOf(planned), members },
    });
    expect(refused).toMatchObject({ status: 409, refusal: 'commissionHasAssessed' });
    expect((await see(planned)).commissions[0]?.mayChange).toBe(false);
  });

  test('of two windows the second learns that the commissions have changed', async () => {
    const planned = await planTestExam(app());
    const version = await versionOf(planned);
    const formIn = async (name: string) =>
      app().call(planned.officer, commissionRoutes.formCommission, {
        params: { examId: planned.examId },
        body: { version, members: [inside(await grader(name))] },
      });
    expect((await formIn('Den Første')).status).toBe(200);
    expect((await formIn('Den Andre')).refusal).toBe('changedMeanwhile');
    expect((await see(planned)).commissions).toHaveLength(1);
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

describe('finding people', () => {
  test('colleagues and externals are found by words of name and e-mail, students are not', async () => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, 1);
    const search = async (text: string) =>
      (await app().call(planned.officer, commissionRoutes.findPeople, { query: { text } })).body.people;
    expect((await search('INTERN sensor')).map(({ name }) => name)).toContain('Intern Sensor');
    expect(await search('Student Nummer500000')).toEqual([]);
  });

  test('an external registered twice is one person, and a student’s address is refused', async () => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, 1);
    const add = (email: string) =>
      app().call(planned.officer, commissionRoutes.addExternalGrader, {
        body: { name: 'Ola Ekstern', email, employer: 'UiB', employedHereUntil: null },
      });
    const first = await add('ola@uib.example');
    const again = await add('OLA@uib.example');
    expect(again.body.personId).toBe(first.body.personId);
    expect((await add('student500000@test.example')).refusal).toBe('graderIsStudent');
  });
});
