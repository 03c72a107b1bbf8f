import { createDecipheriv } from 'node:crypto';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { openAnswer } from '../../../test/scenes/answer-writer.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { addTestPaper, testPaper } from '../../../test/scenes/handed-in.ts';
import { paramsOf, sittingsOf } from '../../../test/scenes/sitting.ts';
import { writeAndApprovePaper } from '../../../test/scenes/written-paper.ts';

const app = useTestApp('2026-03-02T07:30:00Z');
const { sittingRow } = sittingsOf(app);

/** Opens the sealed paper as the browser does. */
function opened(sealed: Uint8Array, key: string): unknown {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(
    decipher.update(bytes.subarray(12, -16)).toString('utf8') + decipher.final().toString('utf8'),
  );
}

test('the sealed paper waits with the candidate, and only the key is sent, at the candidate’s own start [D2, D14]', async () => {
  const { db, clock } = app().services;
  const exam = await addTestExam(db, { startsAt: '2026-03-02T08:00:00Z', candidates: 2 });
  await addTestPaper(db, exam);
  const [own, late] = exam.candidates as [(typeof exam.candidates)[0], (typeof exam.candidates)[0]];
  const lateStart = Temporal.Instant.from('2026-03-02T08:10:00Z');
  await db
    .updateTable('sitting')
    .set({ shifted_start: lateStart })
    .where('candidacy_id', '=', late.candidacyId)
    .execute();
  const { body, status } = await app().call(own.personId, sittingRoutes.sealedPaper, paramsOf(own));
  expect(status).toBe(200);
  const sealed = (body as unknown as { bytes: Uint8Array }).bytes;
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('Drøft');
  const windows = await Promise.all([own, late].map((each) => openAnswer(app(), each)));
  const keyOf = (index: number) => windows[index]!.messages.find((m) => m.kind === 'key')?.key;
  await clock.moveTo(Temporal.Instant.from('2026-03-02T07:59:59.999Z'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect([keyOf(0), keyOf(1)]).toEqual([undefined, undefined]);
  await clock.moveTo(Temporal.Instant.from('2026-03-02T08:00:00Z'));
  await expect.poll(() => keyOf(0)).toBeDefined();
  expect(keyOf(1)).toBeUndefined();
  const paper = opened(sealed, keyOf(0)!);
  expect(JSON.stringify(paper)).toContain('Drøft hvorfor vi prøver.');
  expect(JSON.stringify(paper)).not.toMatch(/correct|pointsForWrong/);
  await clock.moveTo(lateStart);
  await expect.poll(() => keyOf(1)).toBe(keyOf(0));
});

test('a paper that is returned before the start is handed out no more, and the one approved after it is [A9, D2]', async () => {
  const { db, clock } = app().services;
  await clock.moveTo(Temporal.Instant.from('2026-03-02T07:30:00Z'));
  const exam = await addTestExam(db, { startsAt: '2026-03-02T08:00:00Z', candidates: 1 });
  const approver = await writeAndApprovePaper(app(), exam);
  const own = exam.candidates[0]!;
  const window = await openAnswer(app(), own);
  const sealed = () => app().call(own.personId, sittingRoutes.sealedPaper, paramsOf(own));
  expect((await sealed()).status).toBe(200);
  const { call } = app();
  const params = { examId: exam.examId };
  await call(approver, papersRoutes.returnPaper, { params, body: { version: 3, reason: 'Feil oppgave' } });
  await expect.poll(async () => (await sealed()).refusal).toBe('paperMissing');
  const [first, ...others] = testPaper.questions;
  const title = { nb: 'Den rette oppgaven', nn: 'Den rette oppgåva' };
  const content = { ...testPaper, questions: [{ ...first!, title }, ...others] };
  await call(exam.coordinator, papersRoutes.savePaper, { params, body: { version: 4, content } });
  await call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version: 5 } });
  expect((await sealed()).refusal).toBe('paperMissing');
  await call(approver, papersRoutes.approvePaper, { params, body: { version: 6 } });
  await expect.poll(async () => (await sealed()).status).toBe(200);
  await clock.moveTo(Temporal.Instant.from('2026-03-02T08:00:00Z'));
  const key = () => window.messages.find((m) => m.kind === 'key')?.key;
  await expect.poll(key).toBeDefined();
  const { bytes } = (await sealed()).body as unknown as { bytes: Uint8Array };
  expect(JSON.stringify(opened(bytes, key()!))).toContain(title.nb);
  window.kill();
});

test('the opening of the paper is recorded afterwards, once, with its event [D2]', async () => {
  const { db } = app().services;
  const exam = await addTestExam(db, { startsAt: app().services.clock.now().toString(), candidates: 1 });
  await addTestPaper(db, exam, testPaper);
  const own = exam.candidates[0]!;
  const window = await openAnswer(app(), own);
  await expect.poll(() => window.messages.some((m) => m.kind === 'key')).toBe(true);
  for (const _ of [1, 2]) window.say('opened');
  await expect.poll(async () => (await sittingRow(own)).started_at).not.toBeNull();
  const events = () =>
    db.selectFrom('event').select(['kind', 'actor_id']).where('exam_id', '=', exam.examId).execute();
  expect(await events()).toEqual([{ kind: 'paperOpened', actor_id: own.personId }]);
});
