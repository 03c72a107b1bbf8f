import { describe, expect, it } from 'vitest';
import { explanationFaults } from '../explanation.ts';
import { canBeFilled, explanationDraft, filledWith, firstWords, overallDraft } from './draft.ts';

const words = {
  placed: (grade: string) => `${grade} on A-F.`,
  level: (said: string) => `The guide: “${said}”.`,
};

describe('a draft of the whole on the scale [E5]', () => {
  it.each([
    ['C', 'Kravene er alle oppfylt. Drøftingen er kort.', 'C on A-F. The guide: “Kravene er alle oppfylt”.'],
    ['C', 'Kravene er oppfylt\nDrøftingen er kort', 'C on A-F. The guide: “Kravene er oppfylt”.'],
    ['F', '  ', 'F on A-F.'],
    [null, 'Kravene er oppfylt.', ''],
  ] as const)('for %s with «%s»', (grade, levelText, draft) => {
    expect(overallDraft({ grade, levelText }, words)).toBe(draft);
  });

  it('ends its quotation at a sentence, not at a number', () => {
    expect(firstWords('Den har minst 2.5 poeng. Mer.')).toBe('Den har minst 2.5 poeng.');
  });

  it('says more than one word', () => {
    expect(firstWords('God. Riktig metode, men kort. Mer.')).toBe('God. Riktig metode, men kort.');
  });
});

describe('filling in a draft', () => {
  const draft = { ...explanationDraft({ levelText: 'C: krav', ownComment: ' ' }), overall: 'C on A-F.' };

  it('keeps what is written, and what the draft lacks is still missing [E5]', () => {
    const written = { guidelines: 'Mitt.', assessment: '', overall: '' };
    expect(canBeFilled(written, draft)).toBe(true);
    const filled = filledWith(written, draft);
    expect(filled).toEqual({ guidelines: 'Mitt.', assessment: '', overall: 'C on A-F.' });
    expect(explanationFaults(filled)).toEqual([{ field: 'assessment', code: 'missing' }]);
    expect(canBeFilled(filled, draft)).toBe(false);
  });
});
