import { randomUUID } from 'node:crypto';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { responsibleRoutes } from '@karakter/contract/cases/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import {
  addCaseworker,
  fileAppeal,
  formAppealCommission,
  gradeAppeal,
} from '../../../test/scenes/appealed.ts';
import { testUnitId } from '../../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, withdraw } = appealScene(app);

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
    for (const none of [{ course: 'X%' }, { state: 'decided' }, { late: 'true' }, { kind: 'explanation' }])
      expect(await list(none)).toBe(0);
    const { personId, candidacyId } = exam.candidates[1]!;
    await app().call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
    const due = async (now: string) => {
      await app().services.clock.moveTo(Temporal.Instant.from(now));
      const { body } = await app().call(caseworker, casesRoutes.listCases, { query });
      return body.cases.map(({ kind, dueAt, overdue }) => [kind, dueAt, overdue]).sort();
    };
    expect(await due('2026-04-09T21:59:59Z')).toEqual([
      ['appeal', '2026-04-09T22:00:00Z', false],
      ['explanation', '2026-03-23T23:00:00Z', true],
    ]);
    expect((await due('2026-04-09T22:00:00Z'))[0]).toEqual(['appeal', '2026-04-09T22:00:00Z', true]);
  });

  test('shows an appeal that needs a new assessment as one, and is chosen by it [V1, K6]', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const [, second] = exam.candidates;
    const apart = await fileAppeal(app(), candidate);
    const usual = await fileAppeal(app(), second!);
    const commission = await formAppealCommission(app(), exam, caseworker, [apart, usual]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
    const listed = async (kind: 'appeal' | 'newAssessment') =>
      (
        await app().call(caseworker, casesRoutes.listCases, { query: { examId: exam.examId, kind } })
      ).body.cases.map(({ id, isNewAssessment }) => [id, isNewAssessment]);
    expect(await listed('newAssessment')).toEqual([[apart, true]]);
    expect((await listed('appeal')).toSorted()).toEqual(
      [
        [apart, true],
        [usual, false],
      ].toSorted(),
    );
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

  test('puts open cases first by their due dates, then closed ones, and says how many there are [V1]', async () => {
    const { exam, candidate, caseworker } = await announcedExam(4);
    const [, second, third, fourth] = exam.candidates;
    const closed = await fileAppeal(app(), candidate);
    await withdraw(candidate.personId, closed);
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-10T09:00:00Z'));
    const later = await fileAppeal(app(), second!);
    for (const { personId, candidacyId } of [third!, fourth!])
      await app().call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
    const query = { examId: exam.examId };
    const { body } = await app().call(caseworker, casesRoutes.listCases, { query });
    expect(body.cases.map(({ kind }) => kind)).toEqual(['explanation', 'explanation', 'appeal', 'appeal']);
    expect(body.cases.map(({ id }) => id).slice(2)).toEqual([later, closed]);
    // A clock counts finer than the list.
    await sql`update appeal set filed_at = filed_at + interval '123456 microseconds' where id = ${later}`.execute(
      app().services.db,
    );
    const first = await app().call(caseworker, casesRoutes.listCases, { query: { ...query, shown: 2 } });
    expect([first.body.cases.length, first.body.total]).toEqual([2, 4]);
  });

  test('is chosen by what is open, overdue, received in a period, the unit, and who is responsible [V1, K12]', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const other = await addCaseworker(app());
    const [, second] = exam.candidates;
    const own = await fileAppeal(app(), candidate);
    const free = await fileAppeal(app(), second!);
    const listed = async (by: string, more: object) =>
      (
        await app().call(by, casesRoutes.listCases, { query: { examId: exam.examId, ...more } })
      ).body.cases.map(({ id }) => id);
    const cases = [own, free].map((caseId) => ({ kind: 'appeal' as const, caseId }));
    await app().call(other, responsibleRoutes.giveCases, {
      body: { cases: cases.slice(0, 1), personId: caseworker },
    });
    expect(await listed(caseworker, { responsible: 'me' })).toEqual([own]);
    expect(await listed(other, { responsible: 'me' })).toEqual([]);
    expect(await listed(other, { responsible: caseworker })).toEqual([own]);
    expect(await listed(other, { responsible: 'none' })).toEqual([free]);
    expect(await listed(caseworker, { unit: testUnitId })).toHaveLength(2);
    expect(await listed(caseworker, { unit: exam.examId })).toEqual([]);
    expect(await listed(caseworker, { from: '2026-03-09', until: '2026-03-09' })).toHaveLength(2);
    expect(await listed(caseworker, { from: '2026-03-10' })).toEqual([]);
    expect(await listed(caseworker, { overdue: 'true' })).toEqual([]);
    await withdraw(second!.personId, free);
    expect(await listed(caseworker, { open: 'true' })).toEqual([own]);
    expect(await listed(caseworker, { open: 'false' })).toEqual([free]);
    const given = await app().call(other, responsibleRoutes.giveCases, { body: { cases, personId: null } });
    expect(given.body.refusals).toEqual([null, 'caseIsClosed']);
    expect(await listed(other, { responsible: 'none' })).toEqual([own, free]);
  });

  test('names nobody who handles other units’ cases now, or grades the exam: the case is with all [K12, U7]', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const moved = await addCaseworker(app());
    const caseId = await fileAppeal(app(), candidate);
    const body = { cases: [{ kind: 'appeal' as const, caseId }], personId: moved };
    await app().call(caseworker, responsibleRoutes.giveCases, { body });
    const listed = async (responsible: string) => {
      const query = { examId: exam.examId, responsible };
      const { body } = await app().call(caseworker, casesRoutes.listCases, { query });
      return body.cases.map((line) => line.responsible);
    };
    expect([await listed(moved), await listed('none')]).toEqual([['Saks Behandler'], []]);
    const { db } = app().services;
    const elsewhere = randomUUID();
    const name = { name_nb: 'Annet sted', name_nn: 'Annan stad', name_en: 'Elsewhere' };
    await db
      .insertInto('unit')
      .values({ id: elsewhere, code: elsewhere, ...name })
      .execute();
    await db.updateTable('role_grant').set({ unit_id: elsewhere }).where('person_id', '=', moved).execute();
    const params = { kind: 'appeal', caseId } as const;
    const seen = await app().call(caseworker, responsibleRoutes.showResponsible, { params });
    expect(seen.body.responsible).toBeNull();
    expect([await listed(moved), await listed('none')]).toEqual([[], [null]]);
  });
});
