import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addHandedInExam, addTestPaper, handInAnswer } from '../../../test/scenes/handed-in.ts';
import {
  addSheetScene,
  sheetEvents,
  sheetHead,
  sheetOf,
  sheetScene,
} from '../../../test/scenes/sheet/graders-sheet.ts';
import { letHappen } from '../../../test/scenes/sitting-events.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

describe('a grader’s sheet [G7]', () => {
  it('is shown before it counts, applied at once, and in the log', async () => {
    const { exam, anna, one, two, three, own, sheet } = await addSheetScene(app());
    await writeAssessment(app(), anna, scriptAt(exam, one), {
      points: { q1: 5 },
      comment: 'Fin',
      grade: 'D',
    });
    const { pending } = (await sheet.upload(sheetHead, `${one};7,5;;b`, `${two};;;F`, `${three};;;`)).body;
    expect(pending).toMatchObject({
      changes: [
        {
          line: 2,
          candidateNumber: one,
          before: { points: { q1: 5 }, grade: 'D' },
          after: { points: { q1: 7.5 }, grade: 'B' },
        },
        { line: 3, candidateNumber: two, before: { points: {}, grade: null }, after: { grade: 'F' } },
      ],
      left: [],
      faults: [],
      unchanged: 1,
    });
    expect((await own(anna, one)).own).toMatchObject({ grade: 'D', version: 1 });
    expect((await sheet.see()).body.pending).toEqual(pending);
    const { body } = await sheet.apply(pending!);
    expect(body).toMatchObject({ pending: null, applied: { changed: 2, undone: null } });
    expect((await own(anna, one)).own).toMatchObject({
      points: { q1: 7.5 },
      comment: 'Fin',
      grade: 'B',
      version: 2,
    });
    expect((await own(anna, two)).own).toMatchObject({ points: {}, grade: 'F', version: 1 });
    expect((await own(anna, three)).state).toBe('untouched');
    const [event, ...others] = await sheetEvents(app(), exam, 'gradeSheetApplied');
    expect(others).toEqual([]);
    expect(event?.by).toBe(anna);
    expect(event?.data).toContain(`${two}`);
    expect((await sheet.apply(pending!)).refusal).toBe('sheetReplaced');
  });

  it('names by line what it leaves alone: another commission’s candidates as unknown ones are', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 3 });
    await addTestPaper(app().services.db, exam);
    await letHappen(app().services.db, exam.candidates[2]!.candidacyId, {
      kind: 'candidateAbsent',
      at: exam.endsAt,
    });
    for (const candidate of exam.candidates.slice(0, 2))
      await handInAnswer(app().services.db, exam, candidate);
    const { anna, bo, one, two, three, own, sheet } = sheetScene(app(), exam);
    const other = await addHandedInExam(app(), { candidates: 1 });
    const [foreign = 0] = numbersOf(other);
    await gradeAndConfirm(app(), anna, scriptAt(exam, one), 'A');
    const known = new Set([one, two, three]);
    const unknown = [999_998, foreign].filter((number) => !known.has(number));
    const { pending } = (
      await sheet.upload(sheetHead, `${one};;;C`, `${three};;;C`, ...unknown.map((number) => `${number};;;C`))
    ).body;
    expect(pending?.left.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 assessmentConfirmed',
      '3 nothingToGrade',
      ...unknown.map((_, index) => `${index + 4} unknownCandidate`),
    ]);
    expect(pending?.changes).toEqual([]);
    await sheet.apply(pending!);
    expect((await own(anna, one)).own.grade).toBe('A');
    await gradeAndConfirm(app(), bo, scriptAt(exam, one), 'B');
    const again = (await sheet.upload(sheetHead, `${one};;;C`)).body.pending;
    expect(again?.left).toEqual([{ line: 2, candidateNumber: one, code: 'alreadyRevealed' }]);
  });

  it('is shown again where something changed after it was shown, and nothing of it counts', async () => {
    const { exam, anna, one, two, own, sheet } = await addSheetScene(app());
    const { pending } = (await sheet.upload(sheetHead, `${one};;;C`, `${two};;;C`)).body;
    await writeAssessment(app(), anna, scriptAt(exam, two), { grade: 'B' });
    expect((await sheet.apply(pending!)).refusal).toBe('sheetChangedMeanwhile');
    expect([(await own(anna, one)).state, (await own(anna, two)).own.grade]).toEqual(['untouched', 'B']);
    const again = (await sheet.see()).body.pending!;
    expect(again.changes[1]).toMatchObject({ before: { grade: 'B' }, after: { grade: 'C' } });
    expect((await sheet.apply(again)).body.applied).toMatchObject({ changed: 2 });
  });

  it('is replaced by the next one, and can be discarded', async () => {
    const { anna, one, own, sheet } = await addSheetScene(app());
    const first = (await sheet.upload(sheetHead, `${one};;;C`)).body.pending!;
    const second = (await sheet.upload(sheetHead, `${one};;;D`)).body.pending!;
    expect((await sheet.apply(first)).refusal).toBe('sheetReplaced');
    expect((await sheet.discard()).body.pending).toBeNull();
    expect((await sheet.discard()).status).toBe(200);
    expect((await sheet.apply(second)).refusal).toBe('sheetReplaced');
    expect((await own(anna, one)).state).toBe('untouched');
  });

  it('stays as it waits where the next one cannot be read', async () => {
    const { one, sheet } = await addSheetScene(app());
    const waiting = (await sheet.upload(sheetHead, `${one};;;C`)).body.pending;
    const refusals = [
      await sheet.upload('Navn;Karakter', 'Ada;C'),
      await sheet.upload('Kandidatnummer;Sum', `${one};40`),
      await sheet.upload('Kandidatnummer;Karakter;Grade', `${one};A;B`),
      await sheet.uploadFile(Buffer.from('')),
      await sheet.uploadFile(Buffer.from('%PDF-1.7')),
    ].map(({ refusal }) => refusal);
    expect(refusals).toEqual([
      'sheetHeadingsMissing',
      'sheetTotalAlone',
      'sheetHeadingRepeated',
      'candidateListEmpty',
      'candidateListOtherFormat',
    ]);
    expect((await sheet.see()).body.pending).toEqual(waiting);
  });

  it('is the grader’s own: the co-grader sees nothing of it, before or after the reveal [G2]', async () => {
    const { exam, anna, bo, one, own, sheet } = await addSheetScene(app(), { candidates: 1 });
    const before = [
      await own(bo, one),
      (await app().call(bo, gradingRoutes.showCommission, { params: exam })).body,
    ];
    await sheet.take(sheetHead, `${one};33;;E`);
    const after = [
      await own(bo, one),
      (await app().call(bo, gradingRoutes.showCommission, { params: exam })).body,
    ];
    expect(after).toEqual(before);
    for (const [grader, grade] of [
      [anna, 'E'],
      [bo, 'B'],
    ] as const)
      await gradeAndConfirm(app(), grader, scriptAt(exam, one), grade);
    expect((await sheetOf(app(), bo, exam).see()).body).toEqual({ pending: null, applied: null });
  });

  it('does not exist for a grader of another commission [U7]', async () => {
    const { exam } = await addSheetScene(app(), { candidates: 1 });
    const other = await addHandedInExam(app(), { candidates: 1 });
    expect((await sheetOf(app(), other.graders[0], exam).upload(sheetHead)).status).toBe(404);
  });
});
