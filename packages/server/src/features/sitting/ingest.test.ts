import { randomUUID } from 'node:crypto';
import { answerSocket, framedUpdate } from '@karakter/contract/answer-socket';
import { historyRoutes } from '@karakter/contract/history';
import { answerLimits } from '@karakter/domain/answer-limits';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type AnswerWriter, openAnswer } from '../../test/answer-writer.ts';
import { useTestApp } from '../../test/app.ts';
import { branchesOfTests } from '../../test/branches.ts';
import type { TestExam } from '../../test/exam.ts';
import {
  clientsAtOnePlace,
  lettersAtOnePlace,
  missingBefore,
  nestedElements,
  pastedLines,
  pieceOf,
} from '../../test/hostile-updates.ts';
import { nothingUnsaved, sittingsOf } from '../../test/sitting.ts';
import { createAnswerMerger } from './answer-merger.ts';
import { createMergePool } from './merge-pool.ts';

/** With less patience than in earnest, so that the test need not wait. */
const merger = createAnswerMerger(createMergePool({ longestMs: 800 }));
const app = useTestApp('2026-03-02T09:00:00Z', { merger });
const { written, attemptOf } = branchesOfTests(app);
const { runningExam, open, handIn } = sittingsOf(app);

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
  it.each(hostile)('is refused by its number, and what comes after it is stored: %s', async (_, update) => {
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
  it('holds up nobody, is handed in with all that can be merged, and is told to its candidate and kept', async () => {
    const { window, exam, candidate } = await written('Det ærlige svaret.');
    const { db } = app().services;
    // 8,000 letters at one place, by one client: no count tells what it costs.
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
    const attempt = await attemptOf(candidate);
    const left = await db
      .selectFrom('answer_unmerged')
      .select('sequence')
      .where('attempt', '=', attempt)
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

  it('is merged in a moment where 2,000 pieces wait for what never comes', async () => {
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

describe('what one candidate may store and open [D3, D5]', () => {
  it('forty windows that do not write, with forty branches, and bytes without end: the one that writes is stored and handed in', async () => {
    const { window, candidate } = await written('Først.');
    const attempt = await attemptOf(candidate);
    const { db } = app().services;
    await db
      .insertInto('answer_branch')
      .values(
        Array.from({ length: answerLimits.apartWindows }, () => ({
          id: randomUUID(),
          attempt,
          kind: 'takenOver',
          writer: randomUUID(),
          opened_at: app().services.clock.now(),
        })),
      )
      .execute();
    const reader = await openAnswer(app(), { ...candidate, writer: randomUUID() });
    reader.write('q1', 'En gren for mye.');
    await until(() => refusals(reader).length > 0);
    expect(refusals(reader)).toMatchObject([{ number: 1, why: 'apartFull' }]);
    window.write('q1', 'Den ærlige skriver videre.');
    await window.confirmed();
    expect((await handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true })).status).toBe(200);
  });

  it('the answer itself has an end, told by number; less than that goes on being stored', async () => {
    const { window, candidate } = await written('Først.');
    const attempt = await attemptOf(candidate);
    const { db } = app().services;
    const merged = Y.encodeStateAsUpdate(window.doc);
    await db
      .insertInto('answer_checkpoint')
      .values({
        attempt,
        sequence: 2,
        content: Buffer.from(merged),
        stored_bytes: answerLimits.sittingBytes - answerLimits.apartBytes - 500,
      })
      .execute();
    const again = await openAnswer(app(), { ...candidate, writer: window.writer, doc: window.doc });
    again.write('q1', 'x'.repeat(600));
    await until(() => refusals(again).length > 0);
    expect(refusals(again)).toMatchObject([{ why: 'answerFull' }]);
    again.choose('q2', 'a');
    await until(() => again.messages.some((each) => each.kind === 'confirmed'));
  });

  it('of more windows than anybody has the oldest that does not write is told so and closed', async () => {
    const exam: TestExam = await runningExam(1);
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('one candidate was asked for');
    await open(candidate);
    const writing = await openAnswer(app(), candidate);
    writing.write('q1', 'Jeg skriver.');
    await writing.confirmed();
    const readers: AnswerWriter[] = [];
    for (let n = 0; n < answerLimits.openWindows + 3; n += 1)
      readers.push(await openAnswer(app(), { ...candidate, writer: randomUUID() }));
    expect(await readers[0]?.stopped()).toBe('tooManyWindows');
    writing.write('q1', 'Fortsatt.');
    await writing.confirmed();
    expect(readers.at(-1)?.messages.some((each) => each.kind === 'stopped')).toBe(false);
  });
});

describe('a date that no calendar page shows [D3, D7]', () => {
  it('is taken for the moment in which it came, and the history of the answer shows it', async () => {
    const { window, exam, candidate } = await written('Først.');
    const farAway = Date.UTC(253_000, 0);
    window.send(2, Y.encodeStateAsUpdate(window.doc), farAway);
    window.send(3, Y.encodeStateAsUpdate(window.doc), 5);
    await until(() => window.messages.some((each) => each.kind === 'confirmed' && each.number === 3));
    const attempt = await attemptOf(candidate);
    const rows = await app()
      .services.db.selectFrom('answer_entry')
      .select(['written_at', 'received_at'])
      .where('attempt', '=', attempt)
      .where('kind', '=', 'update')
      .execute();
    for (const { written_at, received_at } of rows) {
      expect(Temporal.Instant.compare(written_at, received_at)).toBeLessThanOrEqual(0);
      expect(received_at.since(written_at).total('hours')).toBeLessThan(48);
    }
    const { body } = await app().call(exam.officer, historyRoutes.openAnswerHistory, {
      params: { examId: exam.examId, candidacyId: candidate.candidacyId },
      body: { reason: 'Klage på formelle feil' },
    });
    const params = { openingId: body.openingId };
    expect((await app().call(exam.officer, historyRoutes.showAnswerHistory, { params })).status).toBe(200);
  });
});

it('a frame of 2 MiB is still answered in words, not by the closing of the line', () => {
  const frame = framedUpdate({ number: 1, writtenAt: 1, update: new Uint8Array(2 * 1024 * 1024 - 100) });
  expect(answerSocket.message.safeParse({ kind: 'refused', number: 1, why: 'tooLarge' }).success).toBe(true);
  expect(frame.length).toBeLessThan(8 * answerLimits.updateBytes);
});
