import { casesRoutes } from '@karakter/contract/complaint/cases';
import { interimReplyRoutes } from '@karakter/contract/complaint/interim-replies';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal } from '../../../test/scenes/appealed.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, withdraw, noticesTo } = appealScene(app);
const toldBy = async (personId: string) =>
  (await noticesTo(personId)).filter(({ kind }) => kind === 'interimReply').length;

async function threeAppeals() {
  const { exam, caseworker } = await announcedExam(4);
  const ids: string[] = [];
  for (const candidate of exam.candidates.slice(0, 3)) ids.push(await fileAppeal(app(), candidate));
  const { body } = await app().call(caseworker, casesRoutes.listCases, { query: { examId: exam.examId } });
  const dueOf = new Map(body.cases.map(({ id, dueAt }) => [id, dueAt]));
  const cases = ids.map((appealId) => ({ appealId, dueAt: dueOf.get(appealId) ?? null }));
  const send = (by: string, of = cases, more: object = {}) =>
    app().call(by, interimReplyRoutes.sendInterimReplies, {
      body: { cases: of, reason: 'En sensor er syk.', expectedOn: '2026-04-20', ...more },
    });
  return { exam, caseworker, cases, send, candidates: exam.candidates };
}

describe('interim replies to the candidates of many appeals [V1, K7]', () => {
  it('are sent to each open case, and a closed one is refused alone', async () => {
    const { caseworker, cases, send, candidates } = await threeAppeals();
    await withdraw(candidates[1]!.personId, cases[1]!.appealId);
    const { body } = await send(caseworker, cases);
    expect(body.refusals).toEqual([null, 'interimReplyTooLate', null]);
    const told = await Promise.all(candidates.map(({ personId }) => toldBy(personId)));
    expect(told).toEqual([1, 0, 1, 0]);
  });

  it('are sent once by two windows with the same list, and to a case that is named twice', async () => {
    const { caseworker, cases, send, candidates } = await threeAppeals();
    const both = await Promise.all([send(caseworker, [...cases, ...cases]), send(caseworker)]);
    const refused = both.map(
      ({ body }) => body.refusals.filter((code) => code === 'changedMeanwhile').length,
    );
    expect(refused.toSorted()[0]).toBe(0);
    const told = await Promise.all(candidates.map(({ personId }) => toldBy(personId)));
    expect(told).toEqual([1, 1, 1, 0]);
  });

  it('say of each that the day is not ahead, and are sent by nobody who grades the exam or is no caseworker [U7]', async () => {
    const { exam, caseworker, send, cases, candidates } = await threeAppeals();
    const { body } = await send(caseworker, cases, { expectedOn: '2026-03-09' });
    expect(new Set(body.refusals)).toEqual(new Set(['interimDayNotAhead']));
    expect((await send(exam.graders[0])).status).toBe(403);
    expect((await send(candidates[0]!.personId)).status).toBe(403);
    expect(await toldBy(candidates[0]!.personId)).toBe(0);
  });
});
