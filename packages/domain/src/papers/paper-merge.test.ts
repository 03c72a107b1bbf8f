import { describe, expect, it } from 'vitest';
import { emptyRichText } from '../text/rich-text.ts';
import type { MultipleChoiceQuestion, PaperContent } from './paper.ts';
import { paperJoining } from './paper-merge.ts';

const both = <T>(value: T) => ({ nb: value, nn: value });
const question = (id: string, right: string | null = null): MultipleChoiceQuestion => ({
  id,
  kind: 'multipleChoice',
  title: both(id),
  text: both(emptyRichText),
  points: 5,
  pointsForWrong: 0,
  options: ['a', 'b'].map((option) => ({ id: option, text: both(option), correct: option === right })),
});
const paper = (...questions: MultipleChoiceQuestion[]): PaperContent => ({ aids: both('Ingen'), questions });
const rightOnes = ({ questions }: PaperContent) =>
  questions.flatMap((q) => (q.kind === 'essay' ? [] : q.options.filter((o) => o.correct).map((o) => o.id)));

describe('two authors of a paper [A1]', () => {
  it('wrote in different questions: both are saved', () => {
    const base = paper(question('1'), question('2'));
    const mine = paper({ ...question('1'), title: both('min') }, question('2'));
    const theirs = paper(question('1'), { ...question('2'), points: 9 }, question('3'));
    const { merged, disputed } = paperJoining.merge({ base, mine, theirs });
    expect(merged.questions.map((q) => [q.title.nb, q.points])).toEqual([
      ['min', 5],
      ['2', 9],
      ['3', 5],
    ]);
    expect(disputed).toEqual([]);
  });

  it('of two options that both were marked as right: one question has one answer, and both options are asked about', () => {
    const [base, mine, theirs] = [paper(question('1')), paper(question('1', 'a')), paper(question('1', 'b'))];
    const { merged, disputed } = paperJoining.merge({ base, mine, theirs });
    expect(rightOnes(merged)).toEqual(['a']);
    expect(disputed).toEqual([{ path: ['questions', '1', 'right'], mine: 'a', theirs: 'b' }]);
    expect(rightOnes(paperJoining.put(merged, ['questions', '1', 'right'], 'b'))).toEqual(['b']);
  });

  it('of which one author marked an option as right and the other wrote in it: both changes stay', () => {
    const base = paper(question('1'));
    const written = question('1');
    const theirs = paper({ ...written, options: written.options.map((o) => ({ ...o, text: both('ny') })) });
    const { merged, disputed } = paperJoining.merge({ base, mine: paper(question('1', 'b')), theirs });
    expect([rightOnes(merged), disputed]).toEqual([['b'], []]);
  });
});
