import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { appendParagraph, openAnswer } from '../../../test/scenes/answer-writer.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { addTestPaper } from '../../../test/scenes/handed-in.ts';
import { paramsOf, sittingsOf } from '../../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { closeAt, handInsOf } = sittingsOf(app);

const endsAt = Temporal.Instant.from('2026-03-02T10:00:00Z');
const graceSeconds = 300;

/** A candidate who writes in an exam that ends at ten, with five minutes of grace. */
async function candidateWriting() {
  await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T09:00:00Z'));
  const wishes = { startsAt: '2026-03-02T08:00:00Z', durationMinutes: 120, graceSeconds, candidates: 1 };
  const exam = await addTestExam(app().services.db, wishes);
  await addTestPaper(app().services.db, exam);
  const own = exam.candidates[0]!;
  await app().call(own.personId, sittingRoutes.openPaper, paramsOf(own));
  const window = await openAnswer(app(), own);
  window.write('q1', 'I tide.');
  await window.confirmed();
  return { exam, own, window };
}

/** An update with this text. */
function piece(text: string) {
  const doc = new Y.Doc();
  appendParagraph(doc, 'q1', text);
  return Y.encodeStateAsUpdate(doc);
}
const before = endsAt.epochMilliseconds - 1;

test('the last keystroke before the end counts, though it arrives after it: no dead zone [D4, D7]', async () => {
  const { exam, window } = await candidateWriting();
  await closeAt(exam, endsAt.add({ seconds: graceSeconds }));
  await app().moveTo(endsAt.add({ seconds: 250 }).toString());
  window.send(2, piece('I siste øyeblikk.'), before);
  await expect
    .poll(() => window.messages)
    .toContainEqual(expect.objectContaining({ kind: 'confirmed', number: 2 }));
  await app().moveTo(endsAt.add({ seconds: graceSeconds }).toString());
  const [handIn] = await handInsOf(exam.examId);
  expect(handIn).toMatchObject({ kind: 'automatic', at: endsAt });
  expect(handIn?.answer).toContain('I siste øyeblikk.');
});

test('nothing is handed in automatically before the grace period is over [D4]', async () => {
  const { exam } = await candidateWriting();
  await closeAt(exam, endsAt);
  await app().moveTo(endsAt.add({ seconds: 10 }).toString());
  expect(await handInsOf(exam.examId)).toEqual([]);
});

test.each([
  ['written after the end', 10, endsAt.epochMilliseconds + 5000],
  ['arriving after the grace period', 301, before],
])(
  'an update %s is quarantined with its times, and is not in the answer [D7]',
  async (_, seconds, writtenAt) => {
    const { exam, own, window } = await candidateWriting();
    await app().moveTo(endsAt.add({ seconds }).toString());
    window.send(2, piece('For sent.'), writtenAt);
    await expect.poll(() => window.messages).toContainEqual({ kind: 'kept', number: 2, as: 'late' });
    const { db } = app().services;
    const [kept] = await db
      .selectFrom('answer_branch_update as u')
      .innerJoin('answer_branch as b', 'b.id', 'u.branch_id')
      .select(['b.kind', 'u.written_at', 'u.received_at'])
      .where('b.writer', '=', window.writer)
      .execute();
    expect(kept?.kind).toBe('late');
    expect(kept?.written_at.epochMilliseconds).toBe(writtenAt);
    expect(kept?.received_at).toEqual(endsAt.add({ seconds }));
    const body = { lastUpdate: null, evenIfUnsaved: true };
    await app().call(own.personId, handinRoutes.handIn, { ...paramsOf(own), body });
    expect((await handInsOf(exam.examId))[0]?.answer).not.toContain('For sent.');
  },
);

test('after the end the candidate’s own page may hand in at once what it has sent [S1]', async () => {
  const { exam, own, window } = await candidateWriting();
  await app().moveTo(endsAt.add({ seconds: 1 }).toString());
  const wish = (number: number) => ({ lastUpdate: { writer: window.writer, number }, evenIfUnsaved: false });
  const early = await app().call(own.personId, handinRoutes.handIn, { ...paramsOf(own), body: wish(2) });
  expect(early.refusal).toBe('unsavedChanges');
  window.send(2, piece('Underveis.'), before);
  await expect
    .poll(() => window.messages)
    .toContainEqual(expect.objectContaining({ kind: 'confirmed', number: 2 }));
  const { body } = await app().call(own.personId, handinRoutes.handIn, { ...paramsOf(own), body: wish(2) });
  expect(body).toMatchObject({ kind: 'automatic', handedInAt: endsAt.toString() });
  expect((await handInsOf(exam.examId))[0]?.answer).toContain('Underveis.');
});
