import { allRefusals } from '@karakter/contract/all-refusals';
import { languages } from '@karakter/domain/text/language';
import { describe, expect, it } from 'vitest';

const placesIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe('every refusal explains what happened in three languages [Q5]', () => {
  it.each(Object.entries(allRefusals))('%s', (_, text) => {
    const sentences = languages.map((language) => text[language]);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{20,}[.?!]$/su);
    expect(new Set(sentences).size).toBe(languages.length);
    const [nb, ...others] = sentences.map(placesIn);
    for (const places of others) expect(places).toEqual(nb);
  });
});

it('every refusal has the status that the list beside this test gives it', async () => {
  const lines = Object.entries(allRefusals).map(([code, { status }]) => `${status} ${code}\n`);
  await expect(lines.sort().join('')).toMatchFileSnapshot('./all-refusals.txt');
});
