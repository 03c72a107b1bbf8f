import { randomUUID } from 'node:crypto';
import { historyRoutes } from '@karakter/contract/history/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { systemRoutes } from '@karakter/contract/system/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { appendParagraph } from '../../test/scenes/answer-writer.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { chained } from '../sitting/answer/answer-chain.ts';
import { chainHead } from '../sitting/answer/answer-store.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, quarantine, handInNow, decide, attemptIdOf } = quarantineOfTests(app);
type Candidate = TestExam['candidates'][number];

const reason = 'Klage på formelle feil, sak 2026/114';

function openAs(person: string, { examId }: TestExam, { candidacyId }: Candidate) {
  return app().call(person, historyRoutes.openAnswerHistory, {
    params: { examId, candidacyId },
    body: { reason },
  });
}

async function historyOf(person: string, exam: TestExam, candidate: Candidate) {
  const { body } = await openAs(person, exam, candidate);
  const params = { openingId: body.openingId };
  const seen = await app().call(person, historyRoutes.showAnswerHistory, { params });
  return { params, seen };
}

/**
 * An answer of the given number of single words, each an update of its own, appended straight to the chain: a word a
 * second until now, or written at these seconds from now on.
 */
async function writeLong(candidate: Candidate, updates: number, seconds?: readonly number[]): Promise<void> {
  const { db } = app().services;
  const of = { attemptId: await attemptIdOf(candidate), candidacyId: candidate.candidacyId };
  let head = await chainHead(db, of);
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  appendParagraph(doc, 'q1', 'Begynnelsen');
  const text = doc.getXmlFragment('essay:q1').get(0) as Y.XmlElement;
  const words = text.get(0) as Y.XmlText;
  for (let n = made.length; n < updates; n += 1) words.insert(words.length, ` ord${n}`);
  const now = app().services.clock.now().epochMilliseconds;
  const entries = made.map((content, index) => {
    const at = now + (seconds?.[index] ?? index - updates) * 1000;
    const facts = { epoch: 1, number: index + 1, writtenAt: at, receivedAt: at, content };
    const entry = chained(head, { kind: 'update', ...facts });
    head = entry;
    return entry;
  });
  for (let from = 0; from < entries.length; from += 1000) {
    const rows = entries.slice(from, from + 1000).map((entry) => ({
      attempt: of.attemptId,
      sequence: entry.sequence,
      kind: entry.kind,
      epoch: entry.epoch,
      number: entry.number,
      written_at: Temporal.Instant.fromEpochMilliseconds(entry.writtenAt),
      received_at: Temporal.Instant.fromEpochMilliseconds(entry.receivedAt),
      hash: Buffer.from(entry.hash),
      content: Buffer.from(entry.content),
    }));
    await db.insertInto('answer_entry').values(rows).execute();
  }
}

describe('the history of an answer, in a formal case [D3]', () => {
  it('shows that the chain is whole, how the answer grew, and which quarantined updates were accepted', async () => {
    const { exam, candidate, window } = await written('Vi prøver for å vite.');
    const quarantineId = await quarantine(candidate, window.doc, 'Men hvem spør vi?', 'takenOver');
    await decide(exam, quarantineId, 'takenIn');
    await handInNow(candidate);
    const { seen } = await historyOf(exam.officer, exam, candidate);
    expect(seen.body.chain).toEqual({ entries: 4, updates: 2, firstBroken: null });
    expect(seen.body.growth.map(({ words }) => words)).toEqual([5, 9]);
    expect(seen.body.quarantines).toMatchObject([{ kind: 'takenOver', updates: 1, decision: 'takenIn' }]);
    expect(seen.body.leases).toMatchObject([{ epoch: 1, isNewMachine: false }]);
    expect(seen.body.handIns).toHaveLength(1);
    expect(seen.body).toMatchObject({ reason, candidateNumber: candidate.candidateNumber });
  });

  it('shows the answer at a given place, and leaves out invalid places', async () => {
    const { exam, candidate, window } = await written('Først.');
    window.write('q1', 'Så mer.');
    await window.confirmed();
    const { params, seen } = await historyOf(exam.officer, exam, candidate);
    const [first, last] = seen.body.growth;
    const { body } = await app().call(exam.officer, historyRoutes.showAnswerAt, {
      params,
      query: { at: `${first?.sequence},${last?.sequence},0,-3,99999999999,x` },
    });
    expect(body.texts.map(({ words }) => words)).toEqual([1, 3]);
    expect(JSON.stringify(body.texts[0])).not.toContain('Så mer.');
    expect(JSON.stringify(body.texts[1])).toContain('Så mer.');
  });

  it('shows the pauses that affected the candidate, wherever the candidate has been moved since [D7]', async () => {
    const { exam, candidate } = await written('Først.');
    const { examId } = exam;
    const sitIn = (room: string) =>
      app()
        .services.db.updateTable('sitting')
        .set({ room })
        .where('candidacy_id', '=', candidate.candidacyId)
        .execute();
    const moveRoomA = (kind: 'pause' | 'resume') =>
      app().call(exam.officer, invigilationRoutes.moveTime, {
        params: { examId },
        body: { id: randomUUID(), kind, reach: { scope: 'room', room: 'A' }, reason: 'Brannalarm' },
      });
    await sitIn('A');
    await moveRoomA('pause');
    await moveRoomA('resume');
    await sitIn('B');
    const { seen } = await historyOf(exam.officer, exam, candidate);
    const at = app().services.clock.now().toString();
    expect(seen.body.pauses).toEqual([{ from: at, to: at }]);
  });

  it('shows when it was written, in periods with breaks of more than five minutes between them', async () => {
    const { exam, candidate } = await written('Først.');
    await writeLong(candidate, 5, [3660, 3720, 4020, 4321, 4322]);
    const { seen } = await historyOf(exam.officer, exam, candidate);
    expect(seen.body.writing.slice(1)).toEqual([
      { from: '2026-03-02T10:01:00Z', to: '2026-03-02T10:07:00Z', updates: 3 },
      { from: '2026-03-02T10:12:01Z', to: '2026-03-02T10:12:02Z', updates: 2 },
    ]);
  });

  it('names the first entry that was changed in the database [Q3]', async () => {
    const { exam, candidate, window } = await written('Først.');
    window.write('q1', 'Så mer.');
    await window.confirmed();
    const attemptId = await attemptIdOf(candidate);
    await sql`alter table answer_entry disable trigger answer_entry_append_only`.execute(app().services.db);
    await app()
      .services.db.updateTable('answer_entry')
      .set({ received_at: app().services.clock.now().add({ minutes: 1 }) })
      .where('attempt', '=', attemptId)
      .where('sequence', '=', 2)
      .execute();
    await sql`alter table answer_entry enable trigger answer_entry_append_only`.execute(app().services.db);
    const { seen } = await historyOf(exam.officer, exam, candidate);
    expect(seen.body.chain.firstBroken).toBe(2);
  });

  it('records each opening with its reader, time and reason; the log holds no free text', async () => {
    const { exam, candidate } = await written('Først.');
    const { body } = await openAs(exam.officer, exam, candidate);
    const { db } = app().services;
    const kept = await db
      .selectFrom('history_opening')
      .selectAll()
      .where('id', '=', body.openingId)
      .execute();
    expect(kept).toMatchObject([{ opened_by: exam.officer, candidacy_id: candidate.candidacyId, reason }]);
    const events = await db
      .selectFrom('event')
      .select(['data', 'actor_id'])
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'answerHistoryOpened')
      .execute();
    expect(events.map(({ data, actor_id }) => [JSON.parse(data), actor_id])).toEqual([
      [{ candidacyId: candidate.candidacyId, openingId: body.openingId }, exam.officer],
    ]);
  });

  it('does not delay others while an answer of 14,000 updates is replayed', async () => {
    const { exam, candidate } = await written('Først.');
    await writeLong(candidate, 14_000);
    const { body } = await openAs(exam.officer, exam, candidate);
    const finished: string[] = [];
    const replaying = app()
      .call(exam.officer, historyRoutes.showAnswerHistory, { params: { openingId: body.openingId } })
      .then((answer) => {
        finished.push('replay');
        return answer;
      });
    for (let n = 0; n < 10; n += 1) {
      await app().call(null, systemRoutes.health);
      finished.push('health');
    }
    const seen = await replaying;
    expect(finished.at(-1)).toBe('replay');
    expect(seen.body.chain).toMatchObject({ updates: 14_001, firstBroken: null });
    // Every 176th place, and the last.
    expect(seen.body.growth).toHaveLength(80);
    expect(seen.body.growth.at(-1)?.sequence).toBe(seen.body.chain.entries);
  }, 60_000);
});

describe('it cannot be read [U7]', () => {
  it('by the opening of another reader, or by a reader’s own that is a day old', async () => {
    const { exam, candidate } = await written('Først.');
    const { params } = await historyOf(exam.officer, exam, candidate);
    const other = await addTestPerson(app().services.db, 'Saks Behandler', ['caseworker']);
    const foreign = await app().call(other, historyRoutes.showAnswerHistory, { params });
    expect(foreign.refusal).toBe('notFound');
    expect((await openAs(other, exam, candidate)).status).toBe(200);
    await app()
      .services.db.insertInto('history_opening')
      .values({
        id: '00000000-0000-4000-8000-0000000000aa',
        exam_id: exam.examId,
        candidacy_id: candidate.candidacyId,
        opened_by: exam.officer,
        opened_at: app().services.clock.now().subtract({ hours: 12 }),
        reason,
      })
      .execute();
    const old = await app().call(exam.officer, historyRoutes.showAnswerHistory, {
      params: { openingId: '00000000-0000-4000-8000-0000000000aa' },
    });
    expect(old.refusal).toBe('notFound');
  });

  it('for a grader of the exam, also one with a role in the exam office, nor for the candidate', async () => {
    const { exam, candidate } = await written('Først.');
    const [grader] = exam.graders;
    expect((await openAs(grader, exam, candidate)).refusal).toBe('missingRole');
    expect((await openAs(candidate.personId, exam, candidate)).refusal).toBe('missingRole');
    const both = await addTestPerson(app().services.db, 'Begge Deler', ['examOffice']);
    await app()
      .services.db.updateTable('commission_member')
      .set({ person_id: both })
      .where('commission_id', '=', exam.commissionId)
      .where('seat', '=', 1)
      .execute();
    expect((await openAs(both, exam, candidate)).refusal).toBe('notFound');
  });
});
