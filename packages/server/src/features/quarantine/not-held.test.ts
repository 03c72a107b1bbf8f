import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { unmergedRoutes } from '@karakter/contract/quarantine/unmerged';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import { useTestApp } from '../../test/app.ts';
import { answerFileOf, sealForTest } from '../../test/scenes/answer-file.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { createAnswerMerger } from '../sitting/answer/answer-merger.ts';
import { chainOf } from '../sitting/answer/answer-store.ts';
import { noteUnmerged } from '../sitting/answer/unmerged.ts';

const real = createAnswerMerger();
/** What happens at each merge before it is made. */
let whileMerging: (key: string) => Promise<void> = async () => undefined;
const merger: typeof real = {
  ...real,
  async merge(key, wish) {
    await whileMerging(key);
    return real.merge(key, wish);
  },
};
const app = useTestApp('2026-03-02T09:00:00Z', { merger });
const { written, quarantine, handInNow, decide, attemptIdOf } = quarantineOfTests(app);
type Candidate = TestExam['candidates'][number];

beforeEach(() => {
  whileMerging = async () => undefined;
});

const answerOf = async ({ candidacyId }: Candidate) =>
  (
    await app()
      .services.db.selectFrom('hand_in')
      .select('answer')
      .where('candidacy_id', '=', candidacyId)
      .executeTakeFirstOrThrow()
  ).answer;

/**
 * Tries to lock the rows of the exam, its sittings and its quarantines at each merge. Returns how often they were free.
 */
function lookForLocks({ examId }: TestExam): { free: number; held: string[] } {
  const seen = { free: 0, held: [] as string[] };
  const all = [
    'select from exam where id = $1 for update nowait',
    'select from sitting where exam_id = $1 for update nowait',
    `select from answer_branch where attempt in (select attempt from sitting where exam_id = $1) for update nowait`,
  ];
  whileMerging = async (key) => {
    try {
      for (const each of all) await app().services.pool.query(each, [examId]);
      seen.free += 1;
    } catch (error) {
      seen.held.push(`${key}: ${error}`);
    }
  };
  return seen;
}

describe('while answers are merged no row of the exam is locked [S1]', () => {
  it('when the office accepts late updates before the hand-in', async () => {
    const { exam, candidate, window } = await written('Først.');
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    const locks = lookForLocks(exam);
    expect((await decide(exam, quarantineId, 'takenIn')).status).toBe(200);
    expect(locks.held).toEqual([]);
    expect(locks.free).toBeGreaterThan(0);
  });

  it('when the office accepts them after the hand-in, where the whole answer is merged too', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    const locks = lookForLocks(exam);
    expect((await decide(exam, quarantineId, 'takenIn')).status).toBe(200);
    expect(locks).toEqual({ free: 2, held: [] });
    expect(await answerOf(candidate)).toContain('For sent.');
  });

  it('when an answer file is imported', async () => {
    const { exam, candidate, window } = await written('Først.');
    const { config, clock } = app().services;
    const key = createAnswerFiles(config.secret).keyFor(candidate.candidacyId);
    const of = { candidacyId: candidate.candidacyId, key, savedAt: clock.now() };
    const file = (await sealForTest(key.publicKey, answerFileOf(window.doc, of))).toString('base64');
    const locks = lookForLocks(exam);
    const answer = await app().call(exam.officer, quarantineRoutes.acceptAnswerFile, {
      params: exam,
      body: { file },
    });
    expect(answer.body.outcome).toBe('nothingNew');
    expect(locks).toEqual({ free: 1, held: [] });
  });

  it('when entries left out are tried again after the hand-in', async () => {
    const { exam, candidate, window } = await written('Det første.');
    window.write('q1', 'Det andre.');
    await window.confirmed();
    const attemptId = await attemptIdOf(candidate);
    const { db, clock } = app().services;
    const sequence = (await chainOf(db, attemptId)).at(-1)?.sequence ?? 0;
    await noteUnmerged(db, { attemptId, left: [{ sequence, reason: 'tooSlow' }], at: clock.now() });
    await handInNow(candidate);
    const locks = lookForLocks(exam);
    const params = { examId: exam.examId, candidacyId: candidate.candidacyId };
    const again = await app().call(exam.officer, unmergedRoutes.mergeAgain, { params });
    expect(again.body).toEqual({ joined: 1, left: 0 });
    expect(locks).toEqual({ free: 3, held: [] });
  });
});

describe('updates stored meanwhile are not lost [S1]', () => {
  it('when the answer grows during the merge, it is merged again with the new updates', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    const first = await quarantine(candidate, window.doc, 'Den ene.');
    const second = await quarantine(candidate, window.doc, 'Den andre.');
    let isBetween = false;
    whileMerging = async () => {
      if (isBetween) return;
      isBetween = true;
      expect((await decide(exam, second, 'takenIn')).status).toBe(200);
    };
    expect((await decide(exam, first, 'takenIn')).status).toBe(200);
    const answer = await answerOf(candidate);
    for (const sentence of ['Først.', 'Den ene.', 'Den andre.']) expect(answer).toContain(sentence);
  });

  it('when another person decided during the merge, the decision is refused and nothing is added', async () => {
    const { exam, candidate, window } = await written('Først.');
    await handInNow(candidate);
    const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
    let isBetween = false;
    whileMerging = async () => {
      if (isBetween) return;
      isBetween = true;
      expect((await decide(exam, quarantineId, 'keptApart')).status).toBe(200);
    };
    expect((await decide(exam, quarantineId, 'takenIn')).refusal).toBe('branchDecided');
    expect(await answerOf(candidate)).not.toContain('For sent.');
  });
});
