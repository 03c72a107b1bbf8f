import { randomUUID } from 'node:crypto';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

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
        body: {
          examId: planned.examId,
          name: 'Ola Ekstern',
          email,
          employer: 'UiB',
          employedHereUntil: null,
        },
      });
    const first = await add('ola@uib.example');
    const again = await add('OLA@uib.example');
    expect(again.body.personId).toBe(first.body.personId);
    expect((await add('student500000@test.example')).refusal).toBe('graderIsStudent');
  });

  test('whether a person is external, and where they work, is each institution’s own, and each change is logged [P5, P6]', async () => {
    const planned = await planTestExam(app());
    const facts = { name: 'Ola Utenfra', email: 'ola@utenfra.example', employedHereUntil: null };
    const add = (employer: string) =>
      app().call(planned.officer, commissionRoutes.addExternalGrader, {
        body: { examId: planned.examId, ...facts, employer },
      });
    const { personId } = (await add('UiB')).body;
    await add('UiB');
    await add('NMBU');
    const { db } = app().services;
    const kinds = await db
      .selectFrom('event')
      .select('data')
      .where('kind', '=', 'externalGraderSaved')
      .where(sql<boolean>`data::jsonb ->> 'personId' = ${personId}`)
      .execute();
    expect(kinds).toHaveLength(2);
    const elsewhere = randomUUID();
    await sql`insert into unit (id, code, name_nb, name_nn, name_en)
      select ${elsewhere}, 'ANNEN', 'Annen', 'Annan', 'Other'`.execute(db);
    await sql`update external_grader set institution_id = ${elsewhere} where person_id = ${personId}`.execute(
      db,
    );
    const query = { text: 'Ola Utenfra', examId: planned.examId };
    const found = await app().call(planned.officer, commissionRoutes.findPeople, { query });
    expect(found.body.people).toMatchObject([{ personId, employer: null }]);
    const members = [{ personId, external: true, teaches: false, supervises: false }];
    const params = { examId: planned.examId };
    const { body } = await app().call(planned.officer, commissionRoutes.checkCommission, {
      params,
      body: { members },
    });
    expect(body.findings).toContainEqual(expect.objectContaining({ code: 'notExternal', personId }));
  });
});
