import { commissionRoutes } from '@karakter/contract/planning/commissions';
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
        body: { name: 'Ola Ekstern', email, employer: 'UiB', employedHereUntil: null },
      });
    const first = await add('ola@uib.example');
    const again = await add('OLA@uib.example');
    expect(again.body.personId).toBe(first.body.personId);
    expect((await add('student500000@test.example')).refusal).toBe('graderIsStudent');
  });
});
