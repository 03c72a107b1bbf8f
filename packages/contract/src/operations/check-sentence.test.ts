import { languages } from '@karakter/domain/text/language';
import { describe, expect, it } from 'vitest';
import { checkSentence } from './check-sentence.ts';
import { type CheckName, checkNames, type Finding } from './checks.ts';

/** The possible findings of each check. */
const shownBy: Readonly<Record<CheckName, readonly Finding[]>> = {
  address: ['works', 'endsSoon', 'unreachable', 'otherProgram'],
  feide: ['works', 'answers', 'standIn', 'notSet', 'endsSoon', 'hasEnded', 'unreachable', 'refused'],
  idporten: ['works', 'answers', 'standIn', 'notSet', 'endsSoon', 'hasEnded', 'unreachable', 'refused'],
  mail: ['works', 'notSet', 'unreachable', 'refused'],
  seal: ['works', 'standIn', 'endsSoon', 'hasEnded', 'notYetValid', 'refused'],
};

describe('the sentence that an operator reads about a check', () => {
  const all = checkNames.flatMap((name) => shownBy[name].map((finding) => ({ name, finding })));

  it.each(all)('$name $finding has a sentence in each language, with the answer of the other end', (each) => {
    const check = { ...each, detail: 'ECONNREFUSED', until: '2027-06-30' };
    const sentences = languages.map((language) => checkSentence(check, language));
    expect(new Set(sentences).size).toBe(languages.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{L}.*\.$/u);
    if (each.finding === 'unreachable') expect(sentences.join()).toContain('ECONNREFUSED');
    if (each.finding === 'endsSoon') expect(sentences.join()).toContain('2027');
  });

  it('names the setting to correct', () => {
    const refused = { finding: 'refused', detail: 'invalid_client', until: null } as const;
    expect(checkSentence({ name: 'idporten', ...refused }, 'en')).toContain('IDPORTEN_CLIENT_SECRET');
    expect(checkSentence({ name: 'feide', ...refused }, 'en')).toContain('FEIDE_CLIENT_SECRET');
  });
});
