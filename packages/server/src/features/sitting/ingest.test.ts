import { randomUUID } from 'node:crypto';
import { answerSocket, framedUpdate } from '@karakter/contract/answer-socket';
import { branchesRoutes } from '@karakter/contract/branches';
import { historyRoutes } from '@karakter/contract/history';
import { sittingRoutes } from '@karakter/contract/sitting';
import { unmergedRoutes } from '@karakter/contract/unmerged';
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
import { chained } from './answer-chain.ts';
import { createAnswerMerger } from './answer-merger.ts';
import { type AttemptEntry, chainHead, chainOf, insertUpdates } from './answer-store.ts';
import { storeInBranch } from './branches.ts';
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

  it('a sitting’s windows have an end, however short each is open: told in words, and the one that writes goes on', async () => {
    const { window, candidate } = await written('Først.');
    const attempt = await attemptOf(candidate);
    await app().services.pool.query(
      `insert into answer_presence (attempt, server_id, writer, connected_at, disconnected_at)
        select $1, gen_random_uuid(), gen_random_uuid(), now(), now() from generate_series(1, $2)`,
      [attempt, answerLimits.windowsEver],
    );
    const oneMore = openAnswer(app(), { ...candidate, writer: randomUUID() });
    await expect(oneMore).rejects.toThrow('tooManyWindows');
    window.write('q1', 'Den ærlige skriver videre.');
    await window.confirmed();
    const back = await openAnswer(app(), { ...candidate, writer: window.writer, doc: window.doc });
    back.write('q1', 'Og kommer tilbake.');
    await back.confirmed();
    const { rowCount } = await app().services.pool.query('select from answer_presence where attempt = $1', [
      attempt,
    ]);
    expect(rowCount).toBeLessThanOrEqual(answerLimits.windowsEver + 1);
  });

  it('the turn to write changes and is asked for so often and no more, in words', async () => {
    const { candidate } = await written('Først.');
    const attempt = await attemptOf(candidate);
    await app().services.pool.query(
      `insert into answer_lease (attempt, epoch, writer, granted_at)
        select $1, n, gen_random_uuid(), now() from generate_series(2, $2) n`,
      [attempt, answerLimits.turns],
    );
    const answer = await app().call(candidate.personId, sittingRoutes.takeOver, {
      params: { candidacyId: candidate.candidacyId },
      body: { writer: randomUUID() },
    });
    expect(answer.refusal).toBe('tooManyTakeovers');
    expect(answer.message).toContain('si fra til eksamensvakten');
  });

  it('entries have an end by their number too: a million empty ones weigh nothing', async () => {
    const { window, candidate } = await written('Først.');
    const attempt = await attemptOf(candidate);
    // As many as there may be, of which only the last need be there.
    await app().services.pool.query(
      `insert into answer_entry (attempt, sequence, kind, epoch, number, written_at, received_at, hash, content)
        select attempt, $2, kind, epoch, 2, written_at, received_at, hash, content from answer_entry
        where attempt = $1 and kind = 'update'`,
      [attempt, answerLimits.entries],
    );
    const back = await openAnswer(app(), { ...candidate, writer: window.writer, doc: window.doc });
    back.write('q1', 'En for mye.');
    await until(() => refusals(back).length > 0);
    expect(refusals(back)).toMatchObject([{ why: 'answerFull' }]);
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

  it('that was stored before this was looked at is still read by all who read the answer and what lies beside it', async () => {
    const { window, exam, candidate } = await written('Først.');
    const { db } = app().services;
    const attempt = await attemptOf(candidate);
    const content = Y.encodeStateAsUpdate(window.doc);
    const receivedAt = app().services.clock.now().epochMilliseconds;
    const facts = { kind: 'update', epoch: 1, receivedAt, content } as const;
    // As they were stored: the chain covers the date as the machine told it.
    const entries: AttemptEntry[] = [];
    let head = await chainHead(db, { attempt, candidacyId: candidate.candidacyId });
    for (const [place, writtenAt] of [Date.UTC(253_000, 0), -Date.UTC(4_000, 0)].entries()) {
      const entry = { ...chained(head, { ...facts, number: 2 + place, writtenAt }), attempt };
      entries.push(entry);
      head = entry;
    }
    expect(await insertUpdates(app().services.pool, entries)).toBe(true);
    await storeInBranch(db, { attempt, kind: 'late', writer: randomUUID() }, [
      { number: 1, writtenAt: receivedAt, receivedAt, content },
    ]);
    await app().services.pool.query(
      `insert into answer_branch_update (branch_id, number, written_at, received_at, hash, content)
        select branch_id, 2, '253000-01-01', received_at, hash, content from answer_branch_update`,
    );
    const ofCandidate = { params: { examId: exam.examId, candidacyId: candidate.candidacyId } };
    const { body } = await app().call(exam.officer, historyRoutes.openAnswerHistory, {
      ...ofCandidate,
      body: { reason: 'Klage på formelle feil' },
    });
    const params = { openingId: body.openingId };
    const history = await app().call(exam.officer, historyRoutes.showAnswerHistory, { params });
    expect(history.status).toBe(200);
    expect(history.body.chain).toMatchObject({ firstBroken: null, updates: 3 });
    const at = history.body.growth.map(({ sequence }) => sequence).join(',');
    const texts = await app().call(exam.officer, historyRoutes.showAnswerAt, { params, query: { at } });
    expect(texts.body.texts).toHaveLength(3);
    for (const { from, to } of history.body.writing) {
      expect(Temporal.Instant.compare(from, app().services.clock.now())).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(to, app().services.clock.now())).toBeLessThanOrEqual(0);
    }
    expect((await app().call(exam.officer, unmergedRoutes.rawAnswerLog, ofCandidate)).status).toBe(200);
    const late = await app().call(exam.officer, branchesRoutes.listBranches, ofCandidate);
    expect(late.status).toBe(200);
    const [branch] = late.body.branches;
    const ofBranch = { params: { examId: exam.examId, branchId: branch?.id ?? '' } };
    expect((await app().call(exam.officer, branchesRoutes.showBranch, ofBranch)).status).toBe(200);
    expect(await chainOf(db, attempt)).toHaveLength(4);
    expect((await handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true })).status).toBe(200);
  });
});

it('a frame of 2 MiB is still answered in words, not by the closing of the line', () => {
  const frame = framedUpdate({ number: 1, writtenAt: 1, update: new Uint8Array(2 * 1024 * 1024 - 100) });
  expect(answerSocket.message.safeParse({ kind: 'refused', number: 1, why: 'tooLarge' }).success).toBe(true);
  expect(frame.length).toBeLessThan(8 * answerLimits.updateBytes);
});
