import { expect, test } from 'vitest';
import { dictionary } from './dictionary.ts';

const announced = dictionary({
  nb: { title: 'Resultater', count: (candidates: number) => `${candidates} kandidater` },
  nn: { title: 'Resultat', count: (candidates) => `${candidates} kandidatar` },
  en: { title: 'Results', count: (candidates) => `${candidates} candidates` },
});

test('each language has its own words [Q5]', () => {
  expect(announced.nn.title).toBe('Resultat');
  expect(announced.en.count(118)).toBe('118 candidates');
});

test('a missing, foreign or differently shaped text does not compile [T4]', () => {
  // @ts-expect-error nynorsk lacks `save`
  dictionary({ nb: { save: 'Lagre' }, nn: {}, en: { save: 'Save' } });
  // @ts-expect-error English has a key that bokmål does not
  dictionary({ nb: { save: 'Lagre' }, nn: { save: 'Lagre' }, en: { save: 'Save', more: 'More' } });
  // @ts-expect-error nynorsk makes a sentence of another fact
  dictionary({ nb: { left: (n: number) => `${n}` }, nn: { left: (n: string) => n }, en: { left: () => '' } });
  // @ts-expect-error English lacks a text inside a group
  dictionary({ nb: { menu: { out: 'Logg ut' } }, nn: { menu: { out: 'Logg ut' } }, en: { menu: {} } });
  expect(Object.keys(announced)).toEqual(['nb', 'nn', 'en']);
});
