import { describe, expect, it } from 'vitest';
import { isPhraseKey, phraseWithKey, withPhrase } from './phrases.ts';

describe('reusable phrases [G5]', () => {
  it.each([
    ['', '', { from: 0, to: 0 }, 'Godt drøftet.', 13],
    ['Ja.', 'Ja. ', { from: 3, to: 3 }, 'Ja. Godt drøftet.', 17],
    ['Ja og nei', '', { from: 3, to: 5 }, 'Ja Godt drøftet. nei', 16],
    ['Se her, nå', '', { from: 3, to: 6 }, 'Se Godt drøftet., nå', 16],
  ])('in “%s” a phrase joins no other word', (text, _, at, written, caret) => {
    expect(withPhrase(text, 'Godt drøftet.', at)).toEqual({ text: written, caret });
  });

  it('are found by their key, whether the shift key is held or not; a phrase without a key by none', () => {
    const phrases = [
      { id: '1', text: 'Uten tast', key: '' },
      { id: '2', text: 'Med tast', key: 'g' },
      { id: '3', text: 'Samme tast', key: 'g' },
    ];
    expect(phraseWithKey(phrases, 'G')?.id).toBe('2');
    expect(phraseWithKey(phrases, 'h')).toBeUndefined();
    expect(phraseWithKey(phrases, '')).toBeUndefined();
  });

  it.each([
    ['g', true],
    ['ø', true],
    ['7', true],
    ['', true],
    [' ', false],
    ['Enter', false],
    ['?', false],
  ])('the key “%s” can be chosen: %s', (key, isOne) => {
    expect(isPhraseKey(key)).toBe(isOne);
  });
});
