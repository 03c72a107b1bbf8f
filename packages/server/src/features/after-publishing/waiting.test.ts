import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeEach, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { addChangeableExam, changeTime } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-03-02T07:00:00Z');
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
beforeEach(() => at('2026-03-02T07:00:00Z'));

type Window = Awaited<ReturnType<typeof openAnswer>>;
const timesOf = ({ messages }: Window) => messages.findLast((m) => m.kind === 'times')?.times;
const keysOf = ({ messages }: Window) => messages.filter((m) => m.kind === 'key');
/** The server looks at the waiting windows twenty times a second. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

test('a candidate who waits with the sealed paper sees a later start at once, and the key comes then and not before [P14, D2]', async () => {
  const exam = await addChangeableExam(app());
  const [, own] = exam.candidates;
  const sealed = await app().call(own.personId, sittingRoutes.sealedPaper, {
    params: { candidacyId: own.candidacyId },
  });
  expect(sealed.status).toBe(200);
  const window = await openAnswer(app(), own);
  await changeTime(app(), exam);
  await expect
    .poll(() => timesOf(window))
    .toMatchObject({
      startsAt: '2026-03-02T09:00:00Z',
      endsAt: '2026-03-02T13:00:00Z',
    });
  await at('2026-03-02T08:30:00Z');
  await aWhile();
  expect(keysOf(window)).toEqual([]);
  // Not over HTTP either, whatever the device has kept of the old start.
  const early = await app().call(own.personId, sittingRoutes.openPaper, {
    params: { candidacyId: own.candidacyId },
  });
  expect(early.refusal).toBe('sittingNotStarted');
  await at('2026-03-02T09:00:00Z');
  await expect.poll(() => keysOf(window)).toHaveLength(1);
  window.kill();
});

test('an earlier start opens the paper that waits with the candidate at the new start [P14, D2]', async () => {
  const exam = await addChangeableExam(app());
  const [, own] = exam.candidates;
  const window = await openAnswer(app(), own);
  await changeTime(app(), exam, { startsAt: '2026-03-02T07:30:00Z' });
  await expect.poll(() => timesOf(window)?.startsAt).toBe('2026-03-02T07:30:00Z');
  expect(keysOf(window)).toEqual([]);
  await at('2026-03-02T07:30:00Z');
  await expect.poll(() => keysOf(window)).toHaveLength(1);
  window.kill();
});

test('a device that was away during the change gets the new time when it connects [P14, D2]', async () => {
  const exam = await addChangeableExam(app());
  const [, own] = exam.candidates;
  const away = await openAnswer(app(), own);
  away.kill();
  await changeTime(app(), exam, { startsAt: '2026-03-03T08:00:00Z' });
  await at('2026-03-02T08:00:00Z');
  const window = await openAnswer(app(), own);
  await aWhile();
  const welcome = window.messages.find((m) => m.kind === 'welcome');
  expect(welcome?.times.startsAt).toBe('2026-03-03T08:00:00Z');
  expect(keysOf(window)).toEqual([]);
  window.kill();
});
