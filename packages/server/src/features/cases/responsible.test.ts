import { appealRoutes } from '@karakter/contract/appeal/routes';
import { responsibleRoutes } from '@karakter/contract/cases/routes';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { addCaseworker, fileAppeal } from '../../test/scenes/appealed.ts';
import { complaintScene, fileComplaint } from '../../test/scenes/complaint/complained.ts';
import { testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, withdraw, noticesTo } = appealScene(app);
const { myComplaints } = complaintScene(app);

async function appealed() {
  const { exam, candidate, caseworker: anna } = await announcedExam();
  const caseId = await fileAppeal(app(), candidate);
  const params = { kind: 'appeal', caseId } as const;
  const see = async (by: string) =>
    (await app().call(by, responsibleRoutes.showResponsible, { params })).body;
  const set = (by: string, personId: string | null, after: number) =>
    app().call(by, responsibleRoutes.setResponsible, { params, body: { personId, after } });
  return { exam, candidate, anna, bo: await addCaseworker(app()), caseId, params, see, set };
}

describe('the caseworker of a case [K12]', () => {
  it('takes it, gives it to a colleague who is told, and the candidate sees the name', async () => {
    const { candidate, anna, bo, see, set } = await appealed();
    expect(await see(anna)).toMatchObject({ responsible: null, changes: 0, isClosed: false });
    expect((await mine(candidate)).appeals[0]?.caseworker).toBeNull();
    expect((await set(anna, anna, 0)).status).toBe(200);
    expect((await mine(candidate)).appeals[0]?.caseworker).toBe('Saks Behandler');
    expect((await set(anna, bo, 1)).status).toBe(200);
    expect((await see(anna)).responsible?.personId).toBe(bo);
    const { candidateNumber } = candidate;
    const given = { kind: 'caseHandedOver', data: { change: 'given', caseKind: 'appeal', candidateNumber } };
    expect(await noticesTo(bo)).toContainEqual(given);
    expect((await set(bo, null, 2)).status).toBe(200);
    expect((await see(anna)).responsible).toBeNull();
  });

  it('is told of a colleague who takes it over, and of two at once the first has it', async () => {
    const { candidate, anna, bo, set } = await appealed();
    await set(anna, anna, 0);
    const [first, second] = await Promise.all([set(bo, bo, 1), set(anna, null, 1)]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const { candidateNumber } = candidate;
    const taken = { kind: 'caseHandedOver', data: { change: 'taken', caseKind: 'appeal', candidateNumber } };
    if (first.status === 200) expect(await noticesTo(anna)).toContainEqual(taken);
  });

  it('of a procedural complaint is named to its candidate too, until it is closed', async () => {
    const { candidate, anna } = await appealed();
    const caseId = await fileComplaint(app(), candidate);
    const named = async () => (await myComplaints(candidate)).complaints.map(({ caseworker }) => caseworker);
    expect(await named()).toEqual([null]);
    const params = { kind: 'complaint', caseId } as const;
    const body = { personId: anna, after: 0 };
    await app().call(anna, responsibleRoutes.setResponsible, { params, body });
    expect(await named()).toEqual(['Saks Behandler']);
    await app().call(candidate.personId, complaintRoutes.withdrawComplaint, {
      params: { complaintId: caseId },
    });
    expect(await named()).toEqual([null]);
  });

  it('is told once of many cases of an exam that are given at once', async () => {
    const { exam, anna, bo, caseId } = await appealed();
    const second = await fileAppeal(app(), exam.candidates[1]!);
    const cases = [caseId, second].map((each) => ({ kind: 'appeal' as const, caseId: each }));
    const body = { cases: [...cases, ...cases], personId: bo };
    const given = await app().call(anna, responsibleRoutes.giveCases, { body });
    expect(given.body.refusals).toEqual([null, null, null, null]);
    const told = (await noticesTo(bo)).filter(({ kind }) => kind === 'caseHandedOver');
    expect(told).toMatchObject([{ data: { change: 'given', others: 1 } }]);
  });

  it('holds it no more without the role: it is with all again', async () => {
    const { candidate, anna, bo, see, set } = await appealed();
    await set(bo, bo, 0);
    const { db } = app().services;
    await db
      .updateTable('role_grant')
      .set({ revoked_at: app().services.clock.now() })
      .where('person_id', '=', bo)
      .execute();
    const { responsible, handlers } = await see(anna);
    expect(responsible).toBeNull();
    expect(handlers.map(({ personId }) => personId)).not.toContain(bo);
    expect((await mine(candidate)).appeals[0]?.caseworker).toBeNull();
    expect(await set(anna, bo, 1)).toMatchObject({ refusal: 'caseHandlerUnknown' });
  });

  it('is not changed in a closed case, nor by its candidate, a grader, or for an unknown case [U7]', async () => {
    const { exam, candidate, anna, caseId, params, set } = await appealed();
    expect((await set(candidate.personId, null, 0)).status).toBe(403);
    expect((await set(exam.graders[0], null, 0)).status).toBe(403);
    const unknown = { ...params, caseId: exam.examId };
    const body = { personId: anna, after: 0 };
    expect((await app().call(anna, responsibleRoutes.setResponsible, { params: unknown, body })).status).toBe(
      404,
    );
    await withdraw(candidate.personId, caseId);
    expect(await set(anna, anna, 0)).toMatchObject({ refusal: 'caseIsClosed' });
    expect((await app().call(anna, appealRoutes.showAppeal, { params: { appealId: caseId } })).status).toBe(
      200,
    );
  });

  it('is nobody where no one may handle the exam’s cases, and its candidate follows the case all the same', async () => {
    const { candidate } = await appealed();
    const { db, clock } = app().services;
    await db
      .updateTable('role_grant')
      .set({ revoked_at: clock.now() })
      .where('unit_id', '=', testUnitId)
      .where('role', 'in', ['caseworker', 'examOffice'])
      .where('revoked_at', 'is', null)
      .execute();
    expect((await mine(candidate)).appeals[0]).toMatchObject({ state: 'received', caseworker: null });
  });
});
