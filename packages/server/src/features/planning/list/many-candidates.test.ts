import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { SetForMany } from '@karakter/domain/planning/candidates/many-candidates';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addChangeableExam, planTestExam, prepareTestExam } from '../../../test/scenes/planned-exam.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockSitting } from '../../sitting/store.ts';

const app = useTestApp();

async function scene() {
  const planned = await planTestExam(app());
  await prepareTestExam(app(), planned, 3);
  const { officer, examId } = planned;
  const params = { examId };
  const listed = async () =>
    (await app().call(officer, candidateRoutes.listCandidates, { params })).body.candidates;
  const arranged = async () =>
    (await listed()).map(({ extraMinutes, language, room, seat }) => ({
      extraMinutes,
      language,
      room,
      seat,
    }));
  const change = async (set: SetForMany, seen?: Awaited<ReturnType<typeof listed>>) =>
    app().call(officer, candidateRoutes.changeCandidates, {
      params,
      body: {
        candidates: (seen ?? (await listed())).map((before) => ({ candidacyId: before.candidacyId, before })),
        set,
      },
    });
  const log = async () =>
    (await app().call(officer, planningRoutes.examHistory, { params })).body.events.filter(
      ({ kind }) => kind === 'candidateChanged',
    );
  return { ...planned, params, listed, arranged, change, log };
}

describe('several candidates changed at once', () => {
  test('get what is set and keep the rest, each with its event; who has it already is not changed', async () => {
    const { change, arranged, log } = await scene();
    expect((await change({ room: 'Aud. 2', extraMinutes: 30 })).body).toEqual({ changed: 3 });
    expect(await arranged()).toEqual(
      Array.from({ length: 3 }, () => ({ extraMinutes: 30, language: 'nb', room: 'Aud. 2', seat: '' })),
    );
    expect(await log()).toHaveLength(3);
    expect((await change({ room: 'Aud. 2' })).body).toEqual({ changed: 0 });
    expect(await log()).toHaveLength(3);
  });

  test('are all as before where one of them has changed since the page showed them', async () => {
    const { officer, params, change, listed, arranged } = await scene();
    const seen = await listed();
    const last = seen.at(-1);
    await app().call(officer, candidateRoutes.changeCandidate, {
      params: { ...params, candidacyId: last?.candidacyId ?? '' },
      body: { extraMinutes: 45, language: 'nb', before: last! },
    });
    const before = await arranged();
    expect(await change({ room: 'B' }, seen)).toMatchObject({
      status: 409,
      refusal: 'factsChangedMeanwhile',
    });
    expect(await arranged()).toEqual(before);
  });

  test('wait for a candidate who arrives without holding the log for which that candidate waits', async () => {
    const { officer, examId } = await addChangeableExam(app());
    const params = { examId };
    const list = async () =>
      (await app().call(officer, candidateRoutes.listCandidates, { params })).body.candidates;
    const changeRoom = async (seen: Awaited<ReturnType<typeof list>>, room: string) => {
      const candidates = seen.map((before) => ({ candidacyId: before.candidacyId, before }));
      return app().call(officer, candidateRoutes.changeCandidates, {
        params,
        body: { candidates, set: { room } },
      });
    };
    // The first event begins the log.
    await changeRoom(await list(), 'A');
    const seen = await list();
    const running = await app()
      .services.db.transaction()
      .execute(async (tx) => {
        await lockSitting(tx, seen.at(-1)?.candidacyId ?? '');
        const changing = changeRoom(seen, 'B');
        await untilWaiting(app());
        await sql`select from event_head where exam_id = ${examId} for update nowait`.execute(tx);
        return { changing };
      });
    expect((await running.changing).body).toEqual({ changed: 3 });
  });

  test('are of that exam only, and nothing is changed after the start', async () => {
    const [one, other] = [await scene(), await scene()];
    expect((await one.change({ room: 'B' }, await other.listed())).status).toBe(404);
    await app().call(one.officer, planningRoutes.publishExam, { params: one.params });
    await app().moveTo('2026-03-02T08:00:00Z');
    expect((await one.change({ room: 'B' })).status).toBe(409);
  });
});
