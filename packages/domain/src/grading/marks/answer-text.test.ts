import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../text/rich-text.ts';
import { answerText, findPassage, markedPieces, passageOf, wordsAfter, wordsIn } from './answer-text.ts';

const text = (words: string, ...marks: 'bold'[]) =>
  ({
    type: 'text',
    text: words,
    ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  }) as const;
const paragraph = (...content: NonNullable<RichText['content']>) => ({ type: 'paragraph', content }) as const;

const written: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Drøfting')] },
    paragraph(
      text('En '),
      text('halv', 'bold'),
      text('fet setning.'),
      { type: 'hardBreak' },
      text('Ny linje.'),
    ),
    { type: 'image', attrs: { image: 'x', alt: 'En graf', width: 10, height: 10 } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Et punkt'))] }] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(text('a'))] },
            { type: 'tableCell', content: [paragraph(text('b'))] },
          ],
        },
      ],
    },
    { type: 'codeBlock', content: [text('if (x) {\n  y();\n}')] },
    paragraph(),
    paragraph(text('Slutt.')),
  ],
};

describe('the text in which passages are counted [G5, S6]', () => {
  it('has each letter in order, a line for each element, and one character for an image', () => {
    expect(answerText(written).text).toBe(
      'Drøfting\nEn halvfet setning.\nNy linje.\n\uFFFC\nEt punkt\na\nb\nif (x) {\n  y();\n}\nSlutt.\n',
    );
  });

  it('knows where each formatted text and each image begins', () => {
    const { text: all, leaves } = answerText(written);
    for (const { node, from } of leaves) {
      const words = node.type === 'text' ? node.text : '\uFFFC';
      expect(all.slice(from, from + words.length)).toBe(words);
    }
    expect(leaves).toHaveLength(11);
  });

  it('is empty for an answer without text', () => {
    expect(answerText({ type: 'doc' })).toEqual({ text: '', leaves: [] });
    expect(answerText({ type: 'doc', content: [paragraph()] }).text).toBe('');
  });
});

describe('a passage [G5]', () => {
  const all = 'Staten er fri. Staten er bundet.';

  it('is without the spaces around it, and none where there is no letter', () => {
    expect(passageOf(all, 6, 15)).toEqual({ from: 7, to: 14, quote: 'er fri.' });
    expect(passageOf(all, 6, 7)).toBeUndefined();
    expect(passageOf(all, 9, 9)).toBeUndefined();
  });

  it('quotes only the first of many words', () => {
    const long = passageOf('ord '.repeat(200), 0, 800);
    expect(long?.to).toBe(799);
    expect(long?.quote).toHaveLength(200);
  });

  it.each([
    ['the same answer', all, { from: 15, to: 21 }],
    ['an answer with more before it', `Innledning. ${all}`, { from: 12, to: 18 }],
    ['an answer that is shorter than where it was', 'Staten er fri.', { from: 0, to: 6 }],
    ['an answer without the words', 'Noe annet', undefined],
  ])('is found in %s', (_, now, place) => {
    expect(findPassage(now, { from: 15, to: 21, quote: 'Staten' })).toEqual(place);
  });

  it('is found where it was marked in an answer that has not changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(60), fc.nat(60), (words, from, length) => {
        const passage = passageOf(words, from, from + length);
        if (passage) expect(findPassage(words, passage)).toEqual({ from: passage.from, to: passage.to });
      }),
    );
  });
});

describe('a text cut where passages begin and end [S6]', () => {
  it('has the marks that lie on each piece, also where they overlap and go on in the next text', () => {
    const passages = [
      { id: 'a', from: 12, to: 17 },
      { id: 'b', from: 15, to: 40 },
    ];
    expect(markedPieces('0123456789', 10, passages)).toEqual([
      { from: 10, text: '01', on: [], ending: [] },
      { from: 12, text: '234', on: ['a'], ending: [] },
      { from: 15, text: '56', on: ['a', 'b'], ending: ['a'] },
      { from: 17, text: '789', on: ['b'], ending: [] },
    ]);
  });

  it('is the same text when put together, whatever is marked', () => {
    const passage = fc.record({ id: fc.uuid(), from: fc.nat(40), to: fc.nat(40) });
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.array(passage), (words, from, passages) => {
        const ordered = passages.filter((each) => each.from < each.to);
        const pieces = markedPieces(words, from, ordered);
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
        for (const { id, ...each } of ordered)
          for (const piece of pieces.filter(({ text: t }) => t !== ''))
            expect(piece.on.includes(id)).toBe(each.from <= piece.from && piece.from < each.to);
      }),
    );
  });
});

it('words are found with their places, whatever is between them', () => {
  expect(wordsIn(' Å være,\neller ikke ')).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 8 },
    { from: 9, to: 14 },
    { from: 15, to: 19 },
  ]);
});

describe('a passage chosen by the keyboard [Q4]', () => {
  const text = 'En to tre.\nFire fem.\n\nSeks';
  const words = wordsIn(text);
  it.each([
    ['ArrowRight', false, 1, { first: 2, now: 2 }],
    ['ArrowLeft', false, 0, { first: 0, now: 0 }],
    ['ArrowRight', true, 1, { first: 1, now: 2 }],
    ['ArrowLeft', true, 1, { first: 1, now: 0 }],
    ['ArrowDown', false, 1, { first: 3, now: 3 }],
    ['ArrowDown', true, 4, { first: 4, now: 5 }],
    ['ArrowDown', false, 5, { first: 5, now: 5 }],
    ['ArrowUp', false, 4, { first: 3, now: 3 }],
    ['End', true, 1, { first: 1, now: 5 }],
    ['Home', false, 4, { first: 0, now: 0 }],
    ['a', false, 1, undefined],
  ])('%s, extending: %s, from word %s', (key, isExtending, at, chosen) => {
    expect(wordsAfter(key, { first: at, now: at }, { text, words, isExtending })).toEqual(chosen);
  });
});
