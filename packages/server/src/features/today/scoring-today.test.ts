import { type TodayGroupsText, todayRoutes } from '@karakter/contract/today/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { dismissStaff } from '../../test/life.ts';
import {
  decideAs,
  gradeWithFaultyKey,
  proposeAs,
  scoringWith,
} from '../../test/scenes/deciding/faulty-key.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
beforeEach(() => dismissStaff(app()));

const ofScoring = ['confirmScoring', 'decideRescored', 'decideCorrections'];
const kindsIn = (groups: TodayGroupsText) =>
  Object.values(groups)
    .flat()
    .map(({ kind }) => kind)
    .filter((kind) => ofScoring.includes(kind));
async function ofGrader(personId: string) {
  const { progress: _, ...groups } = (await app().call(personId, todayRoutes.graderToday)).body;
  return kindsIn(groups);
}

test('a change of the scoring is on the first page of the grader who may confirm it, and then of those whose grades it speaks against [V3, G4]', async () => {
  const exam = await gradeWithFaultyKey(app());
  const [leader, other] = exam.graders;
  await proposeAs(app(), exam, leader, scoringWith(['a']));
  expect([await ofGrader(leader), await ofGrader(other)]).toEqual([[], ['confirmScoring']]);
  await decideAs(app(), exam, other, 'confirm');
  await app().jobs.settle();
  expect([await ofGrader(leader), await ofGrader(other)]).toEqual([['decideRescored'], ['decideRescored']]);
  const { body } = await app().call(exam.officer, todayRoutes.today);
  expect(kindsIn(body)).toEqual([]);
});
