import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import { feesRoutes } from '@karakter/contract/fees/routes';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { reassessmentScene } from '../../../test/scenes/reassessment/reassessed.ts';
import { remindReassessments } from './reminders.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const { noticesTo } = scene;
const { twoApart, opened, seen, shown, assess, reason, sign } = reassessmentScene(app, scene);

const remind = (now: string) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, (tx) =>
    remindReassessments({ tx, now: Temporal.Instant.from(now) }, {}),
  );
const reminders = async (personId: string) =>
  (await noticesTo(personId)).filter(({ kind }) => kind === 'reassessmentReminder').map(({ data }) => data);

test('members of a new assessment are reminded before its day and after it, each once, until they have signed [K6, G9]', async () => {
  const { caseworker, appealId, candidate } = await twoApart();
  const { id, graders } = await opened(caseworker, appealId, 'oneOfEach', '2026-03-20');
  const [first, second] = graders as [string, string];
  expect((await seen(caseworker, appealId)).current?.dueOn).toBe('2026-03-20');
  await remind('2026-03-10T07:00:00Z');
  expect(await reminders(first)).toEqual([]);
  for (let i = 0; i < 2; i += 1) await remind('2026-03-19T07:00:00Z');
  const { candidateNumber } = candidate as { candidateNumber?: number };
  const facts = { candidateNumber, dueOn: '2026-03-20' };
  expect(await reminders(first)).toEqual([{ ...facts, isLate: false }]);
  await assess(first, id, 'B');
  await assess(second, id, 'B');
  await reason(first, id);
  await sign(first, id);
  await remind('2026-03-24T07:00:00Z');
  expect(await reminders(first)).toHaveLength(1);
  expect(await reminders(second)).toEqual([
    { ...facts, isLate: false },
    { ...facts, isLate: true },
  ]);
});

test('a member of a new assessment has a fee for it once the assessment is written [G14, K6]', async () => {
  const { caseworker, appealId } = await twoApart();
  const { id, graders } = await opened(caseworker, appealId);
  const [first] = graders as [string, string];
  const place = async () =>
    (await app().call(first, feesRoutes.listMyFees)).body.places.find(({ kind }) => kind === 'newAssessment');
  expect(await place()).toMatchObject({ left: { scripts: 0 } });
  await assess(first, id, 'B');
  expect(await place()).toMatchObject({ left: { scripts: 1, explanations: 0 } });
});

test('a member who is replaced loses the file at once, the new one has it, and both are told [K6, G19]', async () => {
  const { caseworker, appealId } = await twoApart();
  const { id, graders } = await opened(caseworker, appealId, 'all');
  const [leaving] = graders as [string, string];
  const comer = await addTestPerson(app().services.db, 'Ny Sensor', []);
  const { current } = await seen(caseworker, appealId);
  expect(current?.members).toContainEqual(
    expect.objectContaining({ personId: leaving, hasGround: false, isAway: false }),
  );
  const replaced = await app().call(caseworker, reassessmentRoutes.replaceInReassessment, {
    params: { reassessmentId: id },
    body: {
      version: current?.version ?? 0,
      personId: leaving,
      successor: { personId: comer, external: false, teaches: false },
    },
  });
  expect(replaced.status).toBe(200);
  expect((await shown(leaving, id)).status).toBe(404);
  expect((await shown(comer, id)).status).toBe(200);
  expect((await noticesTo(leaving)).map(({ kind }) => kind)).toContain('reassessmentEnded');
  expect((await noticesTo(comer)).map(({ kind }) => kind)).toContain('reassessmentToMake');
});
