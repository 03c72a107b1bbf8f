import { describe, expect, it } from 'vitest';
import {
  hasItsPassage,
  inAnswerOrder,
  isForCoGraders,
  keptMarks,
  type MarkKind,
  markFaultIn,
  markKinds,
  type ScriptMark,
} from './script-marks.ts';
import { isMarkSeenBy, markReaders } from './seen-marks.ts';

const mark = (kind: MarkKind, more: Partial<ScriptMark> = {}): ScriptMark => ({
  id: kind,
  kind,
  questionId: 'q1',
  passage: { from: 0, to: 4, quote: 'Stat' },
  text: 'Presist',
  isShown: true,
  ...more,
});

describe('who sees a mark [G2, G5, uhl. § 11-11(2)]', () => {
  it('is this table, for every kind, chosen to be shown or not, and every reader', async () => {
    const lines = markReaders.map((reader) => {
      const seen = markKinds.flatMap((kind) =>
        [true, false].map((isShown) => {
          const name = `${kind}${isShown ? '' : ' (not shown)'}`;
          return isMarkSeenBy(reader, { kind, isShown }) ? [name] : [];
        }),
      );
      return `${reader}: ${seen.flat().join(', ') || 'nothing'}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./seen-marks.table.txt');
  });

  it('a private note is its author’s alone, whatever was chosen and for every reader', () => {
    for (const isShown of [true, false])
      expect(markReaders.filter((reader) => isMarkSeenBy(reader, { kind: 'privateNote', isShown }))).toEqual([
        'author',
      ]);
  });

  it('before the reveal the author sees every mark and no one else any [G2]', () => {
    for (const kind of markKinds) {
      expect(isMarkSeenBy('author', { kind, isShown: false })).toBe(true);
      expect(isMarkSeenBy('coGraderBeforeReveal', { kind, isShown: true })).toBe(false);
    }
  });

  it.each([
    'thirdGraderBlind',
    'appealGrader',
    'examOffice',
    'candidate',
    'candidateWithExplanation',
  ] as const)('%s sees no mark of any kind', (reader) => {
    for (const kind of markKinds) expect(isMarkSeenBy(reader, { kind, isShown: true })).toBe(false);
  });
});

describe('marks as they are kept [G5]', () => {
  it('a highlight has no text, a note to the co-grader is for co-graders, and a private note is not', () => {
    const kept = keptMarks([
      mark('highlight', { isShown: false }),
      mark('noteToCoGrader', { isShown: false }),
      mark('privateNote'),
    ]);
    expect(kept.map(({ text, isShown }) => [text, isShown])).toEqual([
      ['', false],
      ['Presist', true],
      ['Presist', false],
    ]);
    expect(kept.map(isForCoGraders)).toEqual([false, true, false]);
  });

  it('belong to questions of the paper', () => {
    expect(markFaultIn([mark('comment')], [{ id: 'q1' }])).toBeUndefined();
    expect(markFaultIn([mark('comment'), mark('comment', { questionId: 'q9' })], [{ id: 'q1' }])).toBe(
      'unknownQuestion',
    );
  });

  it('may stand in the margin, but for a highlight, which is of a passage', () => {
    const inMargin = markKinds.filter((kind) => hasItsPassage({ kind, passage: null }));
    expect(inMargin).toEqual(['comment', 'noteToCoGrader', 'privateNote']);
    for (const kind of markKinds) expect(hasItsPassage(mark(kind))).toBe(true);
  });

  it('stand in the answer’s order: by question, the margin first, then as passages begin', () => {
    const at = (id: string, questionId: string, from: number | null) =>
      mark('comment', { id, questionId, passage: from === null ? null : { from, to: from + 1, quote: 'x' } });
    const marks = [
      at('a', 'q2', 3),
      at('b', 'q1', 9),
      at('c', 'q1', null),
      at('d', 'q1', 2),
      at('e', 'q1', 9),
    ];
    expect(inAnswerOrder(marks, ['q1', 'q2']).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'e', 'a']);
  });
});
