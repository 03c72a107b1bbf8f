import { emptyRichText } from '@karakter/domain/text/rich-text';
import { describe, expect, it } from 'vitest';
import { openPaper, sealPaper } from './vault.ts';

const content = {
  aids: { nb: 'Ingen', nn: 'Ingen' },
  questions: [
    {
      id: 'q1',
      kind: 'essay' as const,
      title: { nb: 'Hemmelig tittel', nn: 'Løynd tittel' },
      text: { nb: emptyRichText, nn: emptyRichText },
      points: 100,
    },
  ],
};
const key = { secret: 'the institution has a secret of its own', examId: 'exam-1' };

describe('a sealed paper', () => {
  it('can be decrypted with its own key, and does not show its text [A4]', () => {
    const sealed = sealPaper(key, content);
    expect(sealed.toString('latin1')).not.toContain('Hemmelig');
    expect(openPaper(key, sealed)).toEqual(content);
  });

  it('looks different each time, so that a change cannot be recognised [A4]', () => {
    expect(sealPaper(key, content).equals(sealPaper(key, content))).toBe(false);
  });

  it.each([
    ['another secret', { ...key, secret: 'somebody else’s' }],
    ['another exam', { ...key, examId: 'exam-2' }],
  ])('does not open under %s [A4]', (_, other) => {
    expect(() => openPaper(other, sealPaper(key, content))).toThrow();
  });

  it('does not open when a bit has changed [A4]', () => {
    const sealed = sealPaper(key, content);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => openPaper(key, sealed)).toThrow();
  });
});
