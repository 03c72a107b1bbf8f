// @vitest-environment jsdom
import { answerText, passageOf } from '@karakter/domain/grading/marks/answer-text';
import type { RichText } from '@karakter/domain/text/rich-text';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../../text/language.tsx';
import type { NumberedMark } from './script-marks.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { MarkedText } = await import('./MarkedText.tsx');
const { selectedIn, selectIn } = await import('./passage-selection.ts');

const text = (words: string, mark?: 'bold' | 'code') =>
  ({ type: 'text', text: words, ...(mark && { marks: [{ type: mark }] }) }) as const;
const doc: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [text('Staten er '), text('helt', 'bold'), text(' fri.')] },
    { type: 'codeBlock', content: [text('if (x) {\n  y();\n}')] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: ['a', 'b'].map((cell) => ({
            type: 'tableCell' as const,
            content: [{ type: 'paragraph' as const, content: [text(cell)] }],
          })),
        },
      ],
    },
    { type: 'paragraph', content: [text('Slutt.')] },
  ],
};
const answer = answerText(doc);

const marked = (from: number, to: number, number = 1): NumberedMark => ({
  number,
  author: null,
  mark: {
    id: `m${number}`,
    kind: 'comment',
    questionId: 'q1',
    passage: passageOf(answer.text, from, to) ?? null,
    text: '',
    isShown: true,
  },
});

function page(...marks: NumberedMark[]): HTMLElement {
  const { container } = render(
    <LanguageProvider>
      <MarkedText doc={doc} answer={answer} marks={marks} />
    </LanguageProvider>,
  );
  return container;
}

beforeEach(() => {
  localStorage.setItem('karakter.language', 'nb');
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe('the marked text of an answer [G5, S6]', () => {
  it.each([
    ['across bold', 7, 18],
    ['from a paragraph into code', 14, 27],
    ['from one cell of a table to the next', answer.text.indexOf('a\nb'), answer.text.indexOf('a\nb') + 3],
    ['all of it', 0, answer.text.length - 1],
  ])('gives back the characters that are selected %s, also where it is marked already', (_, from, to) => {
    for (const marks of [[], [marked(3, 12), marked(10, 30, 2)]]) {
      const root = page(...marks);
      selectIn(root, { from, to });
      expect(selectedIn(root)).toEqual({ from, to });
      cleanup();
    }
  });

  it('is the same text, in the same elements of the answer, with marks as without', () => {
    const words = (root: HTMLElement) =>
      [...root.querySelectorAll('[data-from]')].map((piece) => piece.textContent).join('');
    const plain = page();
    const [before, strong] = [words(plain), plain.querySelectorAll('strong, code, td').length];
    cleanup();
    const root = page(marked(3, 12), marked(10, 40, 2));
    expect(words(root)).toBe(before);
    expect(root.querySelectorAll('strong, code, td')).toHaveLength(strong);
  });

  it('has each mark’s number once, after its last letter, as a link to the mark', () => {
    const root = page(marked(7, 14), marked(10, 20, 2));
    const numbers = [...root.querySelectorAll('a')];
    expect(numbers.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['1', '#mark-m1'],
      ['2', '#mark-m2'],
    ]);
    expect(numbers[0]?.getAttribute('aria-label')).toBe('Merknad 1, Kommentar');
  });

  it('knows of no selection outside it', () => {
    const root = page();
    document.getSelection()?.removeAllRanges();
    expect(selectedIn(root)).toBeNull();
  });
});
