import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperOfWords, wordsIn, writtenPaper } from '../test/papers.ts';
import type { PaperContent } from './paper.ts';
import { savedPaper, sentPaper } from './paper-saving.ts';

const base = paperOfWords({ q1: 'en', q2: 'to', q3: 'tre' });
const save = (theirs: PaperContent, mine: PaperContent) => savedPaper(base, sentPaper(base, mine), theirs);

describe('a paper is saved question by question [A1]', () => {
  it('sends only the question that its author wrote in, and names the others', () => {
    const mine = paperOfWords({ q1: 'en', q2: 'ny', q3: 'tre' });
    expect(sentPaper(base, mine).questions).toEqual([{ id: 'q1' }, mine.questions[1], { id: 'q3' }]);
  });

  it('keeps what two authors wrote in different questions, whichever of them is saved first', () => {
    const [mine, theirs] = [
      { q1: 'min', q2: 'to', q3: 'tre' },
      { q1: 'en', q2: 'to', q3: 'deres' },
    ].map(paperOfWords);
    const both = { kind: 'saved', content: paperOfWords({ q1: 'min', q2: 'to', q3: 'deres' }) };
    expect([save(theirs!, mine!), save(mine!, theirs!)]).toEqual([both, both]);
  });

  it('is unchanged by a save that is repeated after its answer was lost', () => {
    const mine = paperOfWords({ q1: 'min', q2: 'to', q3: 'tre' });
    expect(save(mine, mine)).toEqual({ kind: 'unchanged' });
  });

  it('does not choose between two texts in one field', () => {
    const [mine, theirs] = [{ q1: 'min' }, { q1: 'deres' }].map(paperOfWords);
    expect(savedPaper(paperOfWords({ q1: 'en' }), mine!, theirs!)).toEqual({ kind: 'disputed' });
  });

  it('takes nothing from a version that it does not know, or that lacks a question which is only named', () => {
    expect(savedPaper(null, base, base)).toEqual({ kind: 'disputed' });
    expect(savedPaper(base, { ...base, questions: [{ id: 'q9' }] }, base)).toEqual({ kind: 'disputed' });
  });

  it('arrives as it was sent, whatever its author changed, moved, added and removed', () => {
    fc.assert(
      fc.property(writtenPaper, writtenPaper, (before, mine) => {
        const saved = savedPaper(before, sentPaper(before, mine), before);
        expect(saved.kind === 'saved' ? saved.content : before).toEqual(mine);
      }),
    );
  });

  it('loses no word that either of two authors wrote, unless its author has the choice', () => {
    fc.assert(
      fc.property(writtenPaper, writtenPaper, writtenPaper, (before, mine, theirs) => {
        const saved = savedPaper(before, sentPaper(before, mine), theirs);
        if (saved.kind === 'disputed') return;
        const there = wordsIn(saved.kind === 'saved' ? saved.content : theirs);
        const written = [mine, theirs].flatMap(wordsIn).filter((word) => !wordsIn(before).includes(word));
        expect(there).toEqual(expect.arrayContaining(written));
      }),
    );
  });
});
