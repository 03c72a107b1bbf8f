import { randomUUID } from 'node:crypto';
import { marksRoutes } from '@karakter/contract/grading/marks';
import { markLimits, type ScriptMark } from '@karakter/domain/grading/marks/script-marks';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { becomeBlind } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { addDisputed, appointThird } from '../../../test/scenes/deciding/disputed.ts';
import { aMark, marksOfEveryKind, marksSeenBy, putMarks } from '../../../test/scenes/desk/marks.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
type Params = ReturnType<typeof scriptAt>;

async function handedIn(wishes: Parameters<typeof addHandedInExam>[1] = {}) {
  const exam = await addHandedInExam(app(), { candidates: 2, ...wishes });
  const [anna, bo] = exam.graders;
  return { exam, anna, bo, params: scriptAt(exam, numbersOf(exam)[0]!) };
}

const save = (grader: string, params: Params, marks: ScriptMark[], version = 0) =>
  app().call(grader, marksRoutes.saveMarks, { params, body: { marks, version } });
const textsOf = (marks: readonly ScriptMark[]) => marks.map(({ kind, text }) => text || kind);
const seenOfOthers = async (grader: string, params: Params) =>
  (await marksSeenBy(app(), grader, params)).others.map(({ marks }) => textsOf(marks));

async function answersOf({ examId }: TestExam) {
  const answers = app().services.db.selectFrom('hand_in').selectAll().where('exam_id', '=', examId);
  return answers.orderBy('candidacy_id').execute();
}

describe('a grader’s marks beside an answer [G5, S6]', () => {
  it('are kept as they were typed, in the author’s order, and the answer is as it was handed in', async () => {
    const { exam, anna, params } = await handedIn();
    const before = await answersOf(exam);
    const [one, two, three] = [
      aMark({ text: 'Først' }),
      aMark({ passage: { from: 3, to: 9, quote: 'prøver' }, text: 'Så' }),
      aMark({ kind: 'privateNote', questionId: 'q2', text: 'Sist', isShown: false }),
    ];
    expect((await save(anna, params, [one, two, three])).body.version).toBe(1);
    expect((await marksSeenBy(app(), anna, params)).own).toMatchObject({
      version: 1,
      marks: [one, two, three],
    });
    const changed = { ...two, text: 'Endret' };
    expect((await save(anna, params, [three, changed], 1)).body.version).toBe(2);
    expect((await marksSeenBy(app(), anna, params)).own.marks).toEqual([three, changed]);
    await save(anna, params, [], 2);
    expect((await marksSeenBy(app(), anna, params)).own).toMatchObject({ version: 3, marks: [] });
    expect(await answersOf(exam)).toEqual(before);
  });

  it('of two windows are not overwritten: the second to save is told, and nothing of it is saved [G15]', async () => {
    const { anna, params } = await handedIn();
    await save(anna, params, [aMark({ text: 'Det ene vinduet' })]);
    for (const version of [0, 2])
      expect((await save(anna, params, [aMark({ text: 'Det andre' })], version)).refusal).toBe(
        'changedMeanwhile',
      );
    expect(textsOf((await marksSeenBy(app(), anna, params)).own.marks)).toEqual(['Det ene vinduet']);
  });

  it('can be written after the grader has confirmed, and change neither assessment nor its version', async () => {
    const { anna, params } = await handedIn();
    await gradeAndConfirm(app(), anna, params, 'B');
    await putMarks(app(), anna, params, [aMark({ text: 'Etterpå' })]);
    expect(textsOf((await marksSeenBy(app(), anna, params)).own.marks)).toEqual(['Etterpå']);
  });

  it.each([
    ['more marks than there may be', Array.from({ length: markLimits.marks + 1 }, () => aMark())],
    ['a longer text than there may be', [aMark({ text: 'x'.repeat(markLimits.letters + 1) })]],
    ['a highlight of nothing', [aMark({ kind: 'highlight' })]],
    ['a passage that ends before it begins', [aMark({ passage: { from: 4, to: 4, quote: 'x' } })]],
    [
      'two marks with one id',
      Array.from({ length: 2 }, () => aMark({ id: randomUUID().replace(/./g, '0') })),
    ],
    ['a mark on no question of the paper', [aMark({ questionId: 'q9' })]],
  ])('are refused, and what is saved stays: %s', async (_, marks) => {
    const { anna, params } = await handedIn();
    await save(anna, params, [aMark({ text: 'Står' })]);
    expect((await save(anna, params, marks, 1)).status).toBeGreaterThanOrEqual(400);
    expect((await marksSeenBy(app(), anna, params)).own).toMatchObject({
      version: 1,
      marks: [{ text: 'Står' }],
    });
  });

  it('have room for as many, each as long, as the limits say', async () => {
    const { anna, params } = await handedIn();
    const text = 'ø'.repeat(1000);
    const marks = Array.from({ length: markLimits.marks }, () => aMark({ text }));
    expect((await save(anna, params, marks)).status).toBe(200);
    expect((await save(anna, params, [aMark({ text: 'x'.repeat(markLimits.letters) })], 1)).status).toBe(200);
  });

  it('on a script of another commission are refused, as if it did not exist [U7]', async () => {
    const { params } = await handedIn();
    const other = await handedIn();
    expect((await save(other.anna, params, [aMark()])).status).toBe(404);
  });
});

describe('what others see of a grader’s marks [G2, G5]', () => {
  it('is nothing before the reveal, and then what the author shows and writes to them, never a private note', async () => {
    const { anna, bo, params } = await handedIn();
    await putMarks(app(), anna, params, marksOfEveryKind('Annas'));
    await gradeAndConfirm(app(), anna, params, 'B');
    expect(await seenOfOthers(bo, params)).toEqual([]);
    await gradeAndConfirm(app(), bo, params, 'C');
    expect(await seenOfOthers(bo, params)).toEqual([
      ['highlight', 'Annas vist kommentar', 'Annas til medsensor'],
    ]);
    expect(await seenOfOthers(anna, params)).toEqual([]);
    expect((await marksSeenBy(app(), anna, params)).own.marks).toHaveLength(6);
  });

  it('is nothing of one who never confirmed, where one assessment completes the script', async () => {
    const { anna, bo, params } = await handedIn({ completing: 'one' });
    await putMarks(app(), bo, params, marksOfEveryKind('Bos'));
    await writeAssessment(app(), bo, params, { comment: 'Halvferdig' });
    await putMarks(app(), anna, params, marksOfEveryKind('Annas'));
    await gradeAndConfirm(app(), anna, params, 'B');
    expect(await seenOfOthers(anna, params)).toEqual([]);
    expect((await seenOfOthers(bo, params))[0]).toContain('Annas til medsensor');
  });

  it('in a shared assessment is each member’s own until the script is revealed [G1]', async () => {
    const { anna, bo, params } = await handedIn({ assessing: 'shared' });
    await putMarks(app(), anna, params, marksOfEveryKind('Annas'));
    expect(await seenOfOthers(bo, params)).toEqual([]);
    for (const grader of [anna, bo]) await gradeAndConfirm(app(), grader, params, 'B');
    expect((await seenOfOthers(bo, params))[0]).toEqual([
      'highlight',
      'Annas vist kommentar',
      'Annas til medsensor',
    ]);
  });

  it('as a third grader goes with the assessments: nothing while these are hidden, and no note between the two [G6]', async () => {
    const { exam, number, params } = await addDisputed(app());
    const [anna] = exam.graders;
    await putMarks(app(), anna, params, marksOfEveryKind('Annas'));
    const third = await appointThird(app(), exam, number);
    expect(await seenOfOthers(third.personId, third.params)).toEqual([]);
    await putMarks(app(), third.personId, third.params, marksOfEveryKind('Tredjes'));
    expect(await seenOfOthers(anna, params)).toEqual([]);
    const { db } = app().services;
    await sql`update commission set third_sees = 'assessments' where id = ${third.commissionId}`.execute(db);
    expect(await seenOfOthers(third.personId, third.params)).toEqual([['highlight', 'Annas vist kommentar']]);
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await app().jobs.settle();
    expect(await seenOfOthers(anna, params)).toEqual([['highlight', 'Tredjes vist kommentar']]);
  });

  it('is what the database itself gives: a grader reads, changes and forges no mark of another', async () => {
    const { exam, anna, bo, params } = await handedIn();
    await putMarks(app(), bo, params, marksOfEveryKind('Bos'));
    const asAnna = <T>(work: (tx: Parameters<typeof becomeBlind>[0]) => Promise<T>) =>
      app()
        .services.db.transaction()
        .execute(async (tx) => {
          const nobody = {
            sessionId: '',
            deviceId: '',
            language: 'nb',
            grants: [],
            activeRole: null,
          } as const;
          await becomeBlind(tx, { personId: anna, ...nobody });
          return work(tx);
        });
    expect(await asAnna((tx) => tx.selectFrom('script_mark').select('id').execute())).toEqual([]);
    expect(await asAnna((tx) => tx.selectFrom('marked_script').select('version').execute())).toEqual([]);
    const deleted = await asAnna((tx) => tx.deleteFrom('script_mark').executeTakeFirst());
    expect(deleted.numDeletedRows).toBe(0n);
    const [candidate] = exam.candidates;
    const forged = {
      commission_id: exam.commissionId,
      candidacy_id: candidate!.candidacyId,
      person_id: bo,
      version: 9,
      updated_at: app().services.clock.now(),
    };
    await expect(asAnna((tx) => tx.insertInto('marked_script').values(forged).execute())).rejects.toThrow(
      'row-level security',
    );
  });
});

describe('a grader’s own phrases [G5]', () => {
  const show = async (grader: string) => (await app().call(grader, marksRoutes.showPhrases)).body;

  it('are one list for all the grader’s commissions, and no one else’s', async () => {
    const { anna, bo } = await handedIn();
    const phrases = [{ id: randomUUID(), text: 'Godt drøftet.', key: 'g' }];
    const saved = await app().call(anna, marksRoutes.savePhrases, { body: { version: 0, phrases } });
    expect(saved.body.version).toBe(1);
    expect(await show(anna)).toEqual({ version: 1, phrases });
    expect(await show(bo)).toEqual({ version: 0, phrases: [] });
    for (const version of [0, 2])
      expect(
        (await app().call(anna, marksRoutes.savePhrases, { body: { version, phrases: [] } })).refusal,
      ).toBe('changedMeanwhile');
    await app().call(anna, marksRoutes.savePhrases, { body: { version: 1, phrases: [] } });
    expect(await show(anna)).toEqual({ version: 2, phrases: [] });
  });

  it('have keys of one letter or digit', async () => {
    const { anna } = await handedIn();
    const phrases = [{ id: randomUUID(), text: 'x', key: '?' }];
    expect((await app().call(anna, marksRoutes.savePhrases, { body: { version: 0, phrases } })).status).toBe(
      400,
    );
  });
});
