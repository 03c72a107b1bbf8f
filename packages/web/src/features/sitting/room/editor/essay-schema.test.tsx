import type { RichText } from '@karakter/domain/text/rich-text';
import { countWords, plainText } from '@karakter/domain/text/rich-text';
import { isPaperText, isRichText } from '@karakter/domain/text/rich-text-validation';
import { getSchema, resolveExtensions } from '@tiptap/core';
import type { ContentMatch, Mark, Node, NodeType, Schema } from '@tiptap/pm/model';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { RichTextView } from '../../../../ui/reading/RichTextView.tsx';
import { fieldExtensions } from '../../../papers/field-extensions.ts';
import { essayExtensions } from './essay-extensions.ts';

type Draw = (count: number) => number;

/** Random numbers below a limit, the same ones for the same seed. */
function chance(seed: number): Draw {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const notices = { refused: () => undefined, leftOut: () => undefined };
const attributes: Readonly<Record<string, readonly unknown[]>> = {
  level: [2, 3],
  start: [1, 7],
  type: [null, 'a', 'I'],
  colspan: [1, 2, 40],
  rowspan: [1, 2],
  colwidth: [null, [120], Array.from({ length: 200 }, () => null)],
  align: [null, 'center'],
  language: [null, 'js'],
  href: ['https://lovdata.no', 'mailto:a@b.no'],
  image: ['7e57ab1e-0000-4000-8000-000000000001'],
  alt: ['', 'En pil'],
  width: [1, 2000],
  height: [1, 2000],
};

/** Random content that an editor's schema allows, at most `most` deep, with no word twice. */
class AnyText {
  readonly #draw: Draw;
  readonly #schema: Schema;
  words: string[] = [];

  constructor(schema: Schema, draw: Draw) {
    this.#schema = schema;
    this.#draw = draw;
  }

  #attributes(names: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(
      names.flatMap((name) => {
        const values = attributes[name];
        return values ? [[name, values[this.#draw(values.length)]]] : [];
      }),
    );
  }

  #marks(parent: NodeType): readonly Mark[] {
    const allowed = Object.values(this.#schema.marks).filter((mark) => parent.allowsMarkType(mark));
    return allowed
      .filter(() => this.#draw(4) === 0)
      .reduce<readonly Mark[]>(
        (set, mark) => mark.create(this.#attributes(Object.keys(mark.spec.attrs ?? {}))).addToSet(set),
        [],
      );
  }

  #child(type: NodeType, parent: NodeType, depth: number): Node {
    if (!type.isText) return this.node(type, depth + 1);
    const word = `ord${this.words.length}`;
    this.words.push(word);
    return this.#schema.text(`${word} `, this.#marks(parent));
  }

  node(type: NodeType, depth: number): Node {
    const children: Node[] = [];
    let match: ContentMatch | null = type.contentMatch;
    while (match && (!match.validEnd || this.#draw(5) > 1)) {
      const here: ContentMatch = match;
      const edges = Array.from({ length: here.edgeCount }, (_, index) => here.edge(index));
      const flat = edges.filter((edge) => edge.type.isInline || edge.type.isTextblock || depth < 4);
      const edge = (flat.length > 0 ? flat : edges)[this.#draw(flat.length || edges.length)];
      if (!edge) break;
      children.push(this.#child(edge.type, type, depth));
      match = edge.next;
    }
    return type.create(this.#attributes(Object.keys(type.spec.attrs ?? {})), children);
  }
}

const schemas: Readonly<Record<string, readonly [Schema, (text: unknown) => boolean]>> = {
  essay: [getSchema(essayExtensions(new Doc(), 'q1', notices)), isRichText],
  paper: [
    getSchema(
      fieldExtensions(
        () => undefined,
        () => undefined,
      ),
    ),
    isPaperText,
  ],
};

describe.each(Object.entries(schemas))(
  'everything that an editor allows: %s [Q1]',
  (_name, [schema, isAllowed]) => {
    it('is rich text, and every word of it is shown and counted', () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const any = new AnyText(schema, chance(seed));
          const doc = any.node(schema.topNodeType, 0);
          doc.check();
          const text: unknown = JSON.parse(JSON.stringify(doc.toJSON()));
          expect(isAllowed(text)).toBe(true);
          const read = renderToStaticMarkup(<RichTextView text={text as RichText} />);
          expect(read.match(/ord\d+/g) ?? []).toEqual(any.words);
          expect(plainText(text as RichText).match(/ord\d+/g) ?? []).toEqual(any.words);
          expect(countWords(text as RichText)).toBe(any.words.length);
        }),
        { numRuns: 80 },
      );
    });
  },
);

it('an essay has headings below those of the page, no links, and only the undo of its Yjs document [D3]', () => {
  const extensions = resolveExtensions(essayExtensions(new Doc(), 'q1', notices));
  const names = extensions.map(({ name }) => name);
  expect(names.filter((name) => /undoRedo|trailingNode|link$/.test(name))).toEqual([]);
  const heading = extensions.find(({ name }) => name === 'heading');
  expect(heading?.options.levels).toEqual([2, 3]);
});
