import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds } from '../../../test/log.ts';
import { planTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();

test('a list can give each candidate’s group, by which commissions get them, and one without changes none [P4]', async () => {
  const { officer, examId } = await planTestExam(app());
  const groupOf = async () => {
    const row = await app()
      .services.db.selectFrom('candidacy_person')
      .select('group_name')
      .where('exam_id', '=', examId)
      .executeTakeFirst();
    return row?.group_name;
  };
  const importWith = (heading: string, group: string) => {
    const line = `580001\tSitter Her\tsitter.her@test.example\t${group}`;
    const body = { text: `Studentnummer\tNavn\tE-post\t${heading}\n${line}` };
    return app().call(officer, candidateRoutes.importCandidates, { params: { examId }, body });
  };
  await importWith('Parti', 'Parti 1');
  expect(await groupOf()).toBe('Parti 1');
  expect((await importWith('Klasse', 'Parti 1')).body).toMatchObject({ unchanged: 1 });
  expect((await importWith('Gruppe', '2B')).body).toMatchObject({ changed: 1 });
  await importWith('Gruppe', '');
  await importWith('Skoleskyss', 'Buss 4');
  expect(await groupOf()).toBe('2B');
  expect(await eventKinds(app(), examId)).toContain('candidatesGrouped');
});
