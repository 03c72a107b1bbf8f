import { describe, expect, it } from 'vitest';
import { writtenLanguage } from './written-language.ts';

describe('the language of a text is detected from its words [Q4]', () => {
  it.each([
    ['nb', 'Kandidaten gjør rede for hva som skiller de to, men ikke hvordan de brukes.'],
    ['nn', 'Kandidaten gjer greie for kva som skil dei to, men ikkje korleis dei blir brukte.'],
    ['en', 'The candidate explains what sets the two apart, but not how they are used.'],
    ['nb', 'Fra et svar ventes en drøfting av «the rule of law».'],
    ['nn', 'Eg meiner at karakteren er for låg.'],
    ['nb', 'Jeg mener at karakteren er for lav.'],
  ] as const)('%s: %s', (language, text) => {
    expect(writtenLanguage(text)).toBe(language);
  });

  it('a text without typical words is in the given language', () => {
    expect(writtenLanguage('')).toBe('nb');
    expect(writtenLanguage('God drøfting.', 'nn')).toBe('nn');
    expect(writtenLanguage('ikke ikkje', 'nn')).toBe('nn');
  });
});
