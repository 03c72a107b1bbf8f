import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './language.ts';
import { bestText } from './message-languages.ts';

const whole = { nb: 'Les side to', nn: 'Les side to, du', en: 'Read page two' };

describe('a message to all [D8]', () => {
  it.each(languages)('is shown in the reader’s own language where it is written: %s', (own) => {
    expect(bestText(whole, own)).toEqual({ language: own, text: whole[own] });
  });

  it.each(['nn', 'en'] as const)(
    'is read in bokmål by readers of %s, where there was no time for more',
    (own) => {
      expect(bestText({ nb: 'Les side to', nn: null, en: null }, own)).toEqual({
        language: 'nb',
        text: whole.nb,
      });
    },
  );

  it('is always one of the texts that were written', () => {
    const texts = fc.record({
      nb: fc.string({ minLength: 1 }),
      nn: fc.option(fc.string({ minLength: 1 })),
      en: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (given, own) => {
        const { language, text } = bestText(given, own);
        expect(text).toBe(given[language]);
      }),
    );
  });
});
