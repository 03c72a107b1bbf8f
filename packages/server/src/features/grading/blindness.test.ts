import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Route } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { becomeBlind } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { marksOfEveryKind, putMarks } from '../../test/scenes/desk/marks.ts';
import { addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

/**
 * Every response for a grader, read or refused, with status and headers; headers that count requests are left out.
 */
async function everythingSeenBy(grader: string, exam: TestExam): Promise<string[]> {
  const cookie = await app().cookieOf(grader);
  const ask = async (route: Route, candidateNumber: number, payload?: object) => {
    const url = route.path
      .replace(':commissionId', exam.commissionId)
      .replace(':candidateNumber', String(candidateNumber));
    const body = payload === undefined ? {} : { payload };
    const reply = await app().app.inject({ method: route.method, url, headers: { cookie }, ...body });
    const { date, ...headers } = reply.headers;
    const telling = Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'));
    return `${route.name} ${candidateNumber} ${reply.statusCode} ${JSON.stringify(telling)} ${reply.payload}`;
  };
  const seen = [];
  for (const { candidateNumber } of exam.candidates) {
    for (const route of Object.values(gradingRoutes)) {
      if (route.method === 'GET') seen.push(await ask(route, candidateNumber));
    }
    // Each of these is refused, so that the requests change nothing.
    const entry = { points: {}, comment: '', grade: null };
    seen.push(await ask(gradingRoutes.saveAssessment, candidateNumber, { ...entry, version: 99 }));
    seen.push(await ask(gradingRoutes.confirmAssessment, candidateNumber, { version: 99 }));
    seen.push(await ask(gradingRoutes.proposeGrade, candidateNumber, { grade: 'A', reason: 'x' }));
    seen.push(await ask(gradingRoutes.approveGrade, candidateNumber, { grade: 'A' }));
  }
  return seen;
}

async function asGrader<T>(
  personId: string,
  work: Parameters<typeof becomeBlind>[0] extends infer Tx ? (tx: Tx) => Promise<T> : never,
) {
  return app()
    .services.db.transaction()
    .execute(async (tx) => {
      await becomeBlind(tx, {
        personId,
        sessionId: '',
        deviceId: '',
        language: 'nb',
        grants: [],
        activeRole: null,
      });
      return work(tx);
    });
}

describe('until both have confirmed [G2]', () => {
  let exam: TestExam;
  let number = 0;
  beforeAll(async () => {
    exam = await addTestExam(app().services.db);
    await handInAll(app().services.db, exam);
    number = exam.candidates[0]?.candidateNumber ?? 0;
    const [anna] = exam.graders;
    await writeAssessment(app(), anna, scriptAt(exam, number), { comment: 'mitt eget', grade: 'B' });
  });

  it('a grader’s whole view is the same, byte for byte, whatever the co-grader drafts and confirms', async () => {
    const [anna, bo] = exam.graders;
    const before = await everythingSeenBy(anna, exam);
    await writeAssessment(app(), bo, scriptAt(exam, number), {
      points: { q1: 3 },
      comment: 'svakt',
      grade: 'F',
    });
    await putMarks(app(), bo, scriptAt(exam, number), marksOfEveryKind('Bos'));
    expect(await everythingSeenBy(anna, exam)).toEqual(before);
    for (const { candidateNumber } of exam.candidates) {
      await gradeAndConfirm(app(), bo, scriptAt(exam, candidateNumber), 'F');
    }
    expect(await everythingSeenBy(anna, exam)).toEqual(before);
  });

  it('the database itself gives a grader only the grader’s own assessments', async () => {
    const [anna, bo] = exam.graders;
    const { commissionId } = exam;
    const mine = await asGrader(anna, (tx) =>
      tx.selectFrom('assessment').select('person_id').where('commission_id', '=', commissionId).execute(),
    );
    expect(mine).toEqual([{ person_id: anna }]);
    const changed = await asGrader(anna, (tx) =>
      tx.updateTable('assessment').set({ comment: 'endret' }).where('person_id', '=', bo).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  it('the database refuses a reveal that not all have confirmed, and an assessment in another’s name', async () => {
    const [anna, bo] = exam.graders;
    const { commissionId: commission_id, candidates } = exam;
    const candidacy_id = candidates[0]?.candidacyId ?? '';
    const at = app().services.clock.now();
    const reveal = asGrader(anna, (tx) =>
      tx.insertInto('reveal').values({ commission_id, candidacy_id, at }).execute(),
    );
    await expect(reveal).rejects.toThrow('row-level security');
    const forged = { points: '{}', comment: '', grade: 'A', state: 'confirmed', version: 1, updated_at: at };
    const inAnothersName = asGrader(anna, (tx) =>
      tx
        .insertInto('assessment')
        .values({ commission_id, candidacy_id, person_id: bo, ...forged })
        .execute(),
    );
    await expect(inAnothersName).rejects.toThrow('row-level security');
  });

  it('and then both are revealed at once, and final: not even the owner of the tables can change them', async () => {
    const [anna, bo] = exam.graders;
    await gradeAndConfirm(app(), anna, scriptAt(exam, number), 'B');
    for (const grader of [anna, bo]) {
      const { body } = await app().call(grader, gradingRoutes.showScript, { params: scriptAt(exam, number) });
      expect([body.state, body.others.length]).toEqual(['differing', 1]);
    }
    const change = app()
      .services.db.updateTable('assessment')
      .set({ comment: 'endret' })
      .where('person_id', '=', anna)
      .execute();
    await expect(change).rejects.toThrow('a revealed assessment never changes');
  });
});

describe('the identity of the candidate [U7]', () => {
  it('is in no response to a grader: no name, address, person or candidacy', async () => {
    const exam = await addTestExam(app().services.db);
    await handInAll(app().services.db, exam);
    for (const grader of exam.graders) {
      for (const { candidateNumber } of exam.candidates) {
        await gradeAndConfirm(app(), grader, scriptAt(exam, candidateNumber), 'C');
      }
    }
    const seen = (await everythingSeenBy(exam.graders[0], exam)).join('\n');
    const people = await app()
      .services.db.selectFrom('person')
      .select(['id', 'name', 'email'])
      .where(
        'id',
        'in',
        exam.candidates.map(({ personId }) => personId),
      )
      .execute();
    const telling = [
      ...people.flatMap(({ id, name, email }) => [id, name, email]),
      ...exam.candidates.map((c) => c.candidacyId),
    ];
    expect(telling.filter((identity) => seen.includes(identity))).toEqual([]);
    expect(seen).toContain(String(exam.candidates[0]?.candidateNumber));
  });

  it('is in no event of the grading either', async () => {
    const { rows } = await sql<{ data: string }>`select data from event`.execute(app().services.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ data }) => /Hemmelig|@/.test(data))).toEqual([]);
  });
});
