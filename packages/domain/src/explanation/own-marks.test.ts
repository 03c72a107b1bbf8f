import { describe, expect, it } from 'vitest';
import { type MarkKind, markKinds, type ScriptMark } from '../grading/marks/script-marks.ts';
import { ownCommentsIn, textOfComments, withComments } from './own-marks.ts';

const mark = (kind: MarkKind, questionId: string, text: string, quote: string | null = null): ScriptMark => ({
  id: `${kind} ${text}`,
  kind,
  questionId,
  text,
  isShown: false,
  passage: quote === null ? null : { from: quote.length, to: quote.length + 9, quote },
});
const words = { question: (number: number) => `Oppgave ${number}` };

describe('the grader’s marks as the beginning of an explanation [E5, G5]', () => {
  it('are the comments alone: no private note, no note to the co-grader, no highlight', () => {
    const marks = markKinds.map((kind) => mark(kind, 'a', `om ${kind}`, 'sitat'));
    expect(ownCommentsIn(marks, ['a']).map(({ text }) => text)).toEqual(['om comment']);
  });

  it('are in the answer’s order, the margin first, with a short quote', () => {
    const marks = [
      mark('comment', 'b', 'Svakt.', 'y'.repeat(80)),
      mark('comment', 'a', 'Presist.', 'en  \uFFFC god\ndefinisjon'),
      mark('comment', 'a', 'Godt bygd opp.'),
      mark('comment', 'a', '   '),
    ];
    const comments = ownCommentsIn(marks, ['a', 'b']);
    expect(textOfComments(' Samlet god. ', comments, words)).toBe(
      [
        'Samlet god.',
        'Oppgave 1\nGodt bygd opp.\n«en god definisjon»: Presist.',
        `Oppgave 2\n«${'y'.repeat(60)}…»: Svakt.`,
      ].join('\n\n'),
    );
  });

  it.each([
    ['an empty text', '', 'Ny', 'Ny'],
    ['a written text, which stays', 'Skrevet.\n', 'Ny', 'Skrevet.\n\nNy'],
    ['a text that has them already', 'Før\n\nNy\n\nEtter', 'Ny', 'Før\n\nNy\n\nEtter'],
    ['a text, where there are none', 'Skrevet.', '', 'Skrevet.'],
    [
      'a draft with the overall comment',
      'Samlet god.',
      'Samlet god.\n\nOppgave 1\nNy',
      'Samlet god.\n\nOppgave 1\nNy',
    ],
    [
      'a text with an earlier form of one of them',
      'Oppgave 1\nPresist.\nSvakt.',
      'Oppgave 1\nPresist.\nNokså svakt.',
      'Oppgave 1\nPresist.\nSvakt.\n\nOppgave 1\nNokså svakt.',
    ],
  ])('are put into %s', (_, written, comments, after) => {
    expect(withComments(written, comments)).toBe(after);
  });
});
