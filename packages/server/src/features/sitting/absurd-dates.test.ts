import { randomUUID } from 'node:crypto';
import { historyRoutes } from '@karakter/contract/history/routes';
import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { unmergedRoutes } from '@karakter/contract/quarantine/unmerged';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { nothingUnsaved, sittingsOf } from '../../test/scenes/sitting.ts';
import { chained } from './answer/answer-chain.ts';
import { chainHead, chainOf, insertUpdates, type SittingEntry } from './answer/answer-store.ts';
import { storeInQuarantine } from './answer/quarantine.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, attemptIdOf } = quarantineOfTests(app);
const { handIn } = sittingsOf(app);

const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo() && tries < 400; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
};

describe('a date outside every calendar [D3, D7]', () => {
  it('is replaced with the time of arrival, and the history of the answer shows it', async () => {
    const { window, exam, candidate } = await written('Først.');
    const farAway = Date.UTC(253_000, 0);
    window.send(2, Y.encodeStateAsUpdate(window.doc), farAway);
    window.send(3, Y.encodeStateAsUpdate(window.doc), 5);
    await until(() => window.messages.some((each) => each.kind === 'confirmed' && each.number === 3));
    const attemptId = await attemptIdOf(candidate);
    const rows = await app()
      .services.db.selectFrom('answer_entry')
      .select(['written_at', 'received_at'])
      .where('attempt', '=', attemptId)
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

  it('that was stored before this check existed is still read by every reader of the answer and its quarantine', async () => {
    const { window, exam, candidate } = await written('Først.');
    const { db } = app().services;
    const attemptId = await attemptIdOf(candidate);
    const content = Y.encodeStateAsUpdate(window.doc);
    const receivedAt = app().services.clock.now().epochMilliseconds;
    const facts = { kind: 'update', epoch: 1, receivedAt, content } as const;
    // As they were stored: the chain covers the date as the device reported it.
    const entries: SittingEntry[] = [];
    let head = await chainHead(db, { attemptId, candidacyId: candidate.candidacyId });
    for (const [place, writtenAt] of [Date.UTC(253_000, 0), -Date.UTC(4_000, 0)].entries()) {
      const entry = { ...chained(head, { ...facts, number: 2 + place, writtenAt }), attemptId };
      entries.push(entry);
      head = entry;
    }
    expect(await insertUpdates(app().services.pool, entries)).toBe(true);
    await storeInQuarantine(db, { attemptId, kind: 'late', writer: randomUUID() }, [
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
    const late = await app().call(exam.officer, quarantineRoutes.listQuarantines, ofCandidate);
    expect(late.status).toBe(200);
    const [quarantined] = late.body.quarantines;
    const ofQuarantine = { params: { examId: exam.examId, quarantineId: quarantined?.id ?? '' } };
    expect((await app().call(exam.officer, quarantineRoutes.showQuarantine, ofQuarantine)).status).toBe(200);
    expect(await chainOf(db, attemptId)).toHaveLength(4);
    expect((await handIn(candidate, { ...nothingUnsaved, evenIfUnsaved: true })).status).toBe(200);
  });
});
