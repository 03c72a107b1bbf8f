import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainJoining } from './three-way-merge.ts';

type Entry = { id: string; text: string };
type Document = { title: string; levels: Record<string, string>; parts: Entry[] };
const { merge, at, put } = plainJoining<Document>();

const part = (id: string, text = id): Entry => ({ id, text });
const base: Document = { title: 'Tittel', levels: { A: 'god' }, parts: [part('1'), part('2'), part('3')] };
const ids = (document: Document) => document.parts.map(({ id }) => id).join('');
const withText = (id: string, text: string): Document => ({
  ...base,
  parts: base.parts.map((each) => (each.id === id ? part(id, text) : each)),
});

describe('the changes of two authors to the same version are merged [A1]', () => {
  it('when they changed different fields, both changes stay without a question', () => {
    const { merged, disputed } = merge({ base, mine: withText('1', 'min'), theirs: withText('2', 'din') });
    expect(merged.parts).toEqual([part('1', 'min'), part('2', 'din'), part('3')]);
    expect(disputed).toEqual([]);
  });

  it('when both changed one field, each author keeps their own text, with the other’s beside it', () => {
    const { merged, disputed } = merge({ base, mine: withText('2', 'min'), theirs: withText('2', 'din') });
    expect(at(merged, ['parts', '2', 'text'])).toBe('min');
    expect(disputed).toEqual([{ path: ['parts', '2', 'text'], mine: 'min', theirs: 'din' }]);
  });

  it('a part that was empty, or was emptied, is merged as a whole', () => {
    type Form = { at: { hour: number } | null; text: string };
    const form = plainJoining<Form>();
    const filled: Form = { at: { hour: 9 }, text: '' };
    const empty: Form = { at: null, text: '' };
    expect(form.merge({ base: empty, mine: filled, theirs: { ...empty, text: 'din' } }).merged).toEqual({
      at: { hour: 9 },
      text: 'din',
    });
    expect(form.merge({ base: filled, mine: empty, theirs: { ...filled, text: 'din' } }).merged).toEqual({
      at: null,
      text: 'din',
    });
  });

  it('a part that both filled in is merged field by field, and one that was emptied is disputed as a whole', () => {
    type Form = { at: { hour: number; place: string } | null };
    const form = plainJoining<Form>();
    const [empty, at9, at10] = [
      { at: null },
      { at: { hour: 9, place: 'A' } },
      { at: { hour: 10, place: 'A' } },
    ];
    const pathsOf = (base: Form, mine: Form, theirs: Form) =>
      form.merge({ base, mine, theirs }).disputed.map(({ path }) => path.join('.'));
    expect(pathsOf(empty, at9, at10)).toEqual(['at.hour']);
    expect(pathsOf(at9, empty, at10)).toEqual(['at']);
    expect(pathsOf(at9, at10, empty)).toEqual(['at']);
  });

  it('a field that holds another kind of thing in each version is disputed as a whole', () => {
    const any = plainJoining<{ x: unknown }>();
    const kinds = ['text', { a: 1 }, [part('1')], ['a list without ids'], 5];
    for (const mine of kinds) {
      for (const theirs of kinds.filter((kind) => kind !== mine)) {
        const { merged, disputed } = any.merge({
          base: { x: null },
          mine: { x: mine },
          theirs: { x: theirs },
        });
        expect(merged).toEqual({ x: mine });
        expect(disputed).toEqual([{ path: ['x'], mine, theirs }]);
      }
    }
  });

  it('an unconfirmed change of the writer is not treated as another author’s text', () => {
    const [sent, mine] = [withText('2', 'abc'), withText('2', 'abcd')];
    expect(merge({ base, mine, theirs: sent, sent })).toEqual({ merged: mine, disputed: [] });
    expect(merge({ base, mine: sent, theirs: withText('2', 'annet'), sent }).disputed).toHaveLength(1);
  });

  it('an entry that one author removed is gone, unless the other has written in it since', () => {
    const without = { ...base, parts: [part('1'), part('3')] };
    expect(ids(merge({ base, mine: without, theirs: withText('1', 'x') }).merged)).toBe('13');
    expect(ids(merge({ base, mine: without, theirs: withText('2', 'x') }).merged)).toBe('123');
    expect(ids(merge({ base, mine: withText('2', 'x'), theirs: without }).merged)).toBe('123');
  });

  it('entries that either added are kept, and an order that one changed is kept', () => {
    const mine = { ...base, parts: [part('3'), part('1'), part('2'), part('m')] };
    const theirs = { ...base, parts: [part('1'), part('t'), part('2'), part('3')] };
    expect(ids(merge({ base, mine, theirs }).merged)).toBe('31t2m');
    expect(ids(merge({ base, mine: theirs, theirs: mine }).merged)).toBe('31t2m');
    const first = { ...base, parts: [part('f'), ...base.parts] };
    const last = { ...base, parts: [...base.parts, part('l')] };
    expect(ids(merge({ base, mine: first, theirs: last }).merged)).toBe('f123l');
  });

  it('formatted text is one unit', () => {
    const rich = plainJoining<{ text: unknown }>();
    const doc = (text: string) => ({ text: { type: 'doc', content: [{ type: 'paragraph', text }] } });
    const { disputed } = rich.merge({ base: doc(''), mine: doc('min'), theirs: doc('din') });
    expect(disputed.map(({ path }) => path)).toEqual([['text']]);
    const fieldsOf = (shape: object) => {
      const [from, mine, theirs] = ['', 'min', 'din'].map((words) => ({ text: { ...shape, words } }));
      return rich.merge({ base: from!, mine: mine!, theirs: theirs! }).disputed.map(({ path }) => path);
    };
    expect(fieldsOf({ type: 'doc', content: [] })).toEqual([['text']]);
    expect(fieldsOf({ type: 'doc' })).toEqual([['text', 'words']]);
    expect(fieldsOf({ content: [] })).toEqual([['text', 'words']]);
  });

  it('a place that no longer exists is not written', () => {
    expect(put(base, ['parts', '9', 'text'], 'x')).toEqual(base);
    const list = plainJoining<{ list: string[] }>();
    expect(list.put({ list: ['a'] }, ['list', '0'], 'x')).toEqual({ list: ['a'] });
    expect(at(put(base, ['levels', 'A'], 'x'), ['levels', 'A'])).toBe('x');
  });
});

const word = fc.constantFrom('', 'a', 'b', 'open', 'mine');
const parts = fc
  .uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 5 })
  .chain((chosen) => fc.tuple(...chosen.map((id) => word.map((text) => part(id, text)))));
const document: fc.Arbitrary<Document> = fc.record({
  title: word,
  levels: fc.dictionary(fc.constantFrom('A', 'B', 'C'), word),
  parts,
});
const textsIn = ({ title, levels, parts: all }: Document) =>
  new Map([
    ['title', title],
    ...Object.entries(levels).map(([grade, text]) => [`levels.${grade}`, text] as const),
    ...all.map(({ id, text }) => [`parts.${id}`, text] as const),
  ]);

describe('whatever two wrote', () => {
  it('every changed text is in the result, or is listed as disputed', () => {
    fc.assert(
      fc.property(document, document, document, (from, mine, theirs) => {
        const { merged, disputed } = merge({ base: from, mine, theirs });
        const [was, result] = [textsIn(from), textsIn(merged)];
        const lostFrom = (side: 'mine' | 'theirs', written: Document) =>
          [...textsIn(written)].filter(([place, text]) => {
            const isNamed = disputed.some((d) => place === d.path.slice(0, 2).join('.') && d[side] === text);
            return was.get(place) !== text && result.get(place) !== text && !isNamed;
          });
        expect([...lostFrom('mine', mine), ...lostFrom('theirs', theirs)]).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('a writer who changed nothing gets the other’s version, and merging twice changes nothing', () => {
    fc.assert(
      fc.property(document, document, document, (from, mine, theirs) => {
        expect(merge({ base: from, mine: from, theirs })).toEqual({ merged: theirs, disputed: [] });
        expect(merge({ base: from, mine, theirs: from })).toEqual({ merged: mine, disputed: [] });
        expect(merge({ base: from, mine, theirs: mine })).toEqual({ merged: mine, disputed: [] });
        const once = merge({ base: from, mine, theirs });
        expect(merge({ base: theirs, mine: once.merged, theirs })).toEqual({
          merged: once.merged,
          disputed: [],
        });
      }),
      { numRuns: 400 },
    );
  });
});
