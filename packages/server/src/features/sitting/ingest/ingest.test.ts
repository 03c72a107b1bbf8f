import { randomUUID } from 'node:crypto';
import { historyRoutes } from '@karakter/contract/history/routes';
import { answerSocket, framedUpdate } from '@karakter/contract/sitting/socket';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import {
  clientsAtOnePlace,
  lettersAtOnePlace,
  missingBefore,
  nestedElements,
  pastedLines,
  pieceOf,
} from '../../../test/hostile-updates.ts';
import { type AnswerWriter, openAnswer } from '../../../test/scenes/answer-writer.ts';
import { quarantineOfTests } from '../../../test/scenes/quarantine.ts';
import { nothingUnsaved, sittingsOf } from '../../../test/scenes/sitting.ts';
import { createAnswerMerger } from '../answer/answer-merger.ts';
import { createMergePool } from '../answer/merge-pool.ts';

/** With a shorter timeout than in production, so that the test need not wait. */
const merger = createAnswerMerger(createMergePool({ longestMs: 800 }));
const app = useTestApp('2026-03-02T09:00:00Z', { merger });
const { written, attemptIdOf } = quarantineOfTests(app);
const { handIn } = sittingsOf(app);

const refusals = ({ messages }: AnswerWriter) =>
  messages.flatMap((each) => (each.kind === 'refused' ? [each] : []));
const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo() && tries < 400; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
};

describe('an update that weighs too much [D3, Q1]', () => {
  const hostile: [string, Uint8Array][] = [
    ['6,000 client ids at the same place', clientsAtOnePlace(6_000)],
    ['almost two MiB', new Uint8Array(2 * 1024 * 1024 - 100)],
    ['pieces without end', pieceOf(100_000)],
    ['elements within elements', nestedElements(5_000)],
  ];
  it.each(hostile)('is refused by its number, and later updates are stored: %s', async (_, update) => {
    const { window, candidate } = await written('Før.');
    window.send(window.number() + 1, update);
    await until(() => refusals(window).length > 0);
    expect(refusals(window)).toMatchObject([{ number: 2, why: 'tooLarge' }]);
    const next = new Y.Doc();
    next.getMap('choices').set('q2', 'a');
    window.send(3, Y.encodeStateAsUpdate(next));
    await until(() => window.messages.some((each) => each.kind === 'confirmed' && each.number === 3));
    expect((await handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true })).status).toBe(200);
  });
});

describe('an answer that takes too long to merge [S1, D3]', () => {
  it('delays no other candidate, is handed in with all that can be merged, and its candidate is informed', async () => {
    const { window, exam, candidate } = await written('Det ærlige svaret.');
    const { db } = app().services;
    // 8,000 letters at one place, by one client: no count shows what it costs.
    window.send(2, lettersAtOnePlace(9_000));
    await until(() => window.messages.some((each) => each.kind === 'confirmed' && each.number === 2));
    const other = (await written('En annen.')).window;
    const finished: string[] = [];
    const reload = openAnswer(app(), { ...candidate, writer: randomUUID() }).then((opened) => {
      finished.push('merged');
      return opened;
    });
    for (let n = 0; n < 3; n += 1) {
      other.write('q1', `Setning ${n}.`);
      await other.confirmed();
      finished.push('saved');
    }
    const reloaded = await reload;
    expect(finished).toEqual(['saved', 'saved', 'saved', 'merged']);
    await until(() => reloaded.messages.some((each) => each.kind === 'unmerged'));
    expect((await handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true })).status).toBe(200);
    const { answer } = await db
      .selectFrom('hand_in')
      .select('answer')
      .where('candidacy_id', '=', candidate.candidacyId)
      .executeTakeFirstOrThrow();
    expect(answer).toContain('Det ærlige svaret.');
    const attemptId = await attemptIdOf(candidate);
    const left = await db
      .selectFrom('answer_unmerged')
      .select('sequence')
      .where('attempt', '=', attemptId)
      .execute();
    expect(left).toHaveLength(1);
    const { body } = await app().call(exam.officer, historyRoutes.openAnswerHistory, {
      params: { examId: exam.examId, candidacyId: candidate.candidacyId },
      body: { reason: 'Klage på formelle feil' },
    });
    const history = await app().call(exam.officer, historyRoutes.showAnswerHistory, {
      params: { openingId: body.openingId },
    });
    expect(history.body.chain.updates).toBe(2);
  }, 40_000);

  it('is merged in a moment where 2,000 pieces wait for an update that never arrives', async () => {
    const contents = Array.from({ length: 2_000 }, (_, n) => missingBefore(1_000 + n));
    const doc = new Y.Doc();
    pastedLines(3, doc);
    const merged = await merger.merge('waiting', {
      contents: [...contents, Y.encodeStateAsUpdate(doc)],
      wantsUpdate: true,
    });
    expect(merged.left).toEqual([]);
    const made = new Y.Doc();
    Y.applyUpdate(made, merged.update);
    expect(made.getXmlFragment('essay:q1').length).toBe(3);
  });
});

it('a frame of 2 MiB is still answered with a message, not by closing the connection', () => {
  const frame = framedUpdate({ number: 1, writtenAt: 1, update: new Uint8Array(2 * 1024 * 1024 - 100) });
  expect(answerSocket.message.safeParse({ kind: 'refused', number: 1, why: 'tooLarge' }).success).toBe(true);
  expect(frame.length).toBeLessThan(8 * answerLimits.updateBytes);
});
