import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addChangeableExam, changeTime } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-03-02T07:00:00Z');

test('candidates who have come and were checked are so the same day, and are expected again on another [P14, D9]', async () => {
  const exam = await addChangeableExam(app());
  const { examId, officer, invigilator } = exam;
  const [{ personId, candidacyId }] = exam.candidates;
  const onBoard = async () => {
    const { body } = await app().call(officer, invigilationRoutes.viewBoard, { params: { examId } });
    const { state, identity } = body.candidates.find((each) => each.candidacyId === candidacyId) ?? {};
    return [state, identity !== null];
  };
  const arrive = () => app().call(personId, sittingRoutes.arrive, { params: { candidacyId } });
  await arrive();
  await app().call(invigilator, invigilationRoutes.checkIdentity, {
    params: { examId, candidacyId },
    body: { isChecked: true },
  });
  await changeTime(app(), exam, { startsAt: '2026-03-02T11:00:00Z' });
  expect(await onBoard()).toEqual(['arrived', true]);
  expect((await changeTime(app(), exam, { startsAt: '2026-03-03T08:00:00Z' })).status).toBe(200);
  expect(await onBoard()).toEqual(['expected', false]);
  const events = await app()
    .services.db.selectFrom('event')
    .select(['kind', 'actor_id', 'data'])
    .where('exam_id', '=', examId)
    .where('kind', 'in', ['arrivalVoided', 'identityCheckTakenBack'])
    .orderBy('number')
    .execute();
  const data = JSON.stringify({ candidacyId });
  expect(events).toEqual([
    { kind: 'arrivalVoided', actor_id: officer, data },
    { kind: 'identityCheckTakenBack', actor_id: officer, data },
  ]);
  await app().services.clock.moveTo(Temporal.Instant.from('2026-03-03T07:45:00Z'));
  await arrive();
  expect(await onBoard()).toEqual(['arrived', false]);
});
