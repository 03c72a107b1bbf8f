import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../integrations/spreadsheet/fixtures/workbooks.ts';
import { useTestApp } from '../../../test/app.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addSheetScene, sheetEvents, sheetHead } from '../../../test/scenes/sheet/graders-sheet.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

describe('undoing a grader’s sheet [G7]', () => {
  it('restores each script as it was, also those that nothing was written of', async () => {
    const { exam, anna, one, two, own, sheet } = await addSheetScene(app());
    const written = { points: { q1: 5 }, comment: 'Fin', grade: 'D' };
    await writeAssessment(app(), anna, scriptAt(exam, one), written);
    const { sheetId } = await sheet.take(sheetHead, `${one};7;40;B`, `${two};1;;A`);
    const { applied } = (await sheet.undo(sheetId)).body;
    expect(applied?.undone).toMatchObject({ restored: 2, kept: [] });
    expect((await own(anna, one)).own).toMatchObject(written);
    expect(await own(anna, two)).toMatchObject({ state: 'untouched', own: { points: {}, grade: null } });
    expect(await sheetEvents(app(), exam, 'gradeSheetUndone')).toHaveLength(1);
    expect((await sheet.undo(sheetId)).refusal).toBe('sheetUndoneAlready');
  });

  it('keeps what has changed or was confirmed since, and names it', async () => {
    const { exam, anna, one, two, three, own, sheet } = await addSheetScene(app());
    const { sheetId } = await sheet.take(sheetHead, `${one};;;B`, `${two};;;B`, `${three};;;B`);
    await writeAssessment(app(), anna, scriptAt(exam, one), { grade: 'C' });
    await gradeAndConfirm(app(), anna, scriptAt(exam, two), 'B');
    const { undone } = (await sheet.undo(sheetId)).body.applied!;
    expect(undone).toMatchObject({
      restored: 1,
      kept: [
        { candidateNumber: one, code: 'changedSince' },
        { candidateNumber: two, code: 'assessmentConfirmed' },
      ],
    });
    const grades = [await own(anna, one), await own(anna, two), await own(anna, three)].map(
      (each) => each.own.grade,
    );
    expect(grades).toEqual(['C', 'B', null]);
  });

  it('is of the last one that was applied alone, and waits for none that is shown', async () => {
    const { anna, one, own, sheet } = await addSheetScene(app());
    const first = await sheet.take(sheetHead, `${one};;;B`);
    const second = await sheet.take(sheetHead, `${one};;;C`);
    await sheet.upload(sheetHead, `${one};;;D`);
    expect((await sheet.undo(first.sheetId)).refusal).toBe('sheetReplaced');
    const { body } = await sheet.undo(second.sheetId);
    expect(body.pending?.changes[0]).toMatchObject({ before: { grade: 'B' } });
    expect((await own(anna, one)).own.grade).toBe('B');
  });
});

describe('a grader’s sheet in each workflow [G1, G7]', () => {
  it('changes the shared assessment, says who did, and leaves what a co-grader has confirmed', async () => {
    const { exam, anna, bo, one, two, own, sheet } = await addSheetScene(app(), { assessing: 'shared' });
    await gradeAndConfirm(app(), bo, scriptAt(exam, two), 'E');
    const { pending } = (await sheet.upload(sheetHead, `${one};7;;B`, `${two};;;A`)).body;
    expect(pending?.left).toEqual([{ line: 3, candidateNumber: two, code: 'assessmentConfirmed' }]);
    const { sheetId } = (await sheet.apply(pending!)).body.applied!;
    const seen = await own(bo, one);
    expect(seen.own).toMatchObject({ points: { q1: 7 }, grade: 'B', version: 1 });
    expect(seen.shared?.changes.map(({ field, isMe }) => [field, isMe])).toEqual([
      ['grade', false],
      ['points:q1', false],
    ]);
    await sheet.undo(sheetId);
    expect((await own(anna, one)).own).toMatchObject({ points: {}, grade: null });
    expect((await own(bo, two)).own.grade).toBe('E');
  });

  it('leaves what another has completed where one member’s confirmation is enough', async () => {
    const { exam, bo, one, two, sheet } = await addSheetScene(app(), { completing: 'one' });
    await gradeAndConfirm(app(), bo, scriptAt(exam, one), 'B');
    const { pending } = (await sheet.upload(sheetHead, `${one};;;C`, `${two};;;C`)).body;
    expect(pending?.left).toEqual([{ line: 2, candidateNumber: one, code: 'alreadyAgreed' }]);
    expect((await sheet.apply(pending!)).body.applied).toMatchObject({ changed: 1 });
  });
});

describe('a grader’s Excel file [G7]', () => {
  it('is read as a candidate list is: its first shown sheet, without hidden lines and columns', async () => {
    const { one, two, sheet } = await addSheetScene(app());
    const text = (cell: string, value: string | number) =>
      `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const headings = `<row r="1">${text('A1', 'Kandidatnummer')}${text('B1', 'Oppgave 1')}${text('C1', 'Karakter')}${text('D1', 'Oppgave 2')}</row>`;
    // 46178 with the format of a date: what Excel makes of 5.6.
    const rows = `${headings}<row r="2"><c r="A2"><v>${one}</v></c>${text('B2', '7,5')}${text('C2', 'c')}<c r="D2"><v>40</v></c></row>
      <row r="3"><c r="A3"><v>${two}</v></c><c r="B3" s="5"><v>46178</v></c></row>
      <row r="4" hidden="1"><c r="A4"><v>${two}</v></c>${text('C4', 'A')}</row>`;
    const before = '<cols><col min="4" max="4" width="9" hidden="1"/></cols>';
    const file = workbookOf([
      { rows: '', state: 'hidden', name: 'Skjult' },
      { rows, before },
      { rows: '', name: 'Notater' },
    ]);
    const { pending } = (await sheet.uploadFile(file)).body;
    expect(pending?.changes.map(({ candidateNumber, after }) => ({ candidateNumber, after }))).toEqual([
      { candidateNumber: one, after: { points: { q1: 7.5 }, grade: 'C' } },
    ]);
    expect(pending?.faults).toMatchObject([{ line: 3, cell: 'B3', code: 'pointsBecameDate' }]);
    expect(pending?.notes.map(({ kind }) => kind).sort()).toEqual([
      'hiddenColumns',
      'hiddenLines',
      'hiddenSheets',
      'otherSheets',
      'sheet',
    ]);
  });
});
