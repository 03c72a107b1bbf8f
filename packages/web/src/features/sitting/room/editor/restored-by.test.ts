import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { restoredBy } from './restored-by.ts';

function written() {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('t');
  const manager = new Y.UndoManager(fragment, { captureTimeout: 0 });
  const paragraph = (text: string) => {
    const made = new Y.XmlElement('paragraph');
    made.insert(0, [new Y.XmlText(text)]);
    fragment.insert(fragment.length, [made]);
  };
  return { doc, fragment, manager, paragraph };
}

it('undoing typed text removes it and restores nothing [D3]', () => {
  const { manager, paragraph } = written();
  paragraph('ord');
  expect(restoredBy(manager, 'undo')).toEqual({ characters: -3, pieces: -2, structs: 0 });
  expect(restoredBy(manager, 'redo')).toEqual({ characters: 0, pieces: 0, structs: 0 });
});

it('undoing a deletion restores the deleted text, each time it is undone and redone [D3]', () => {
  const { fragment, manager, paragraph } = written();
  for (const text of ['en', 'to', 'tre']) paragraph(text);
  fragment.delete(0, 3);
  const all = { characters: 7, pieces: 6, structs: 9 };
  const none = { characters: -7, pieces: -6, structs: 0 };
  for (let turn = 0; turn < 3; turn += 1) {
    expect(restoredBy(manager, 'undo')).toEqual(all);
    manager.undo();
    expect(restoredBy(manager, 'redo')).toEqual(none);
    manager.redo();
  }
});

it('text that replaced the deleted text is subtracted from what undo restores [D3]', () => {
  const { doc, fragment, manager, paragraph } = written();
  paragraph('gammelt');
  doc.transact(() => {
    fragment.delete(0, 1);
    paragraph('ny');
  });
  expect(restoredBy(manager, 'undo')).toMatchObject({ characters: 5, pieces: 0, structs: 3 });
  manager.undo();
  expect(restoredBy(manager, 'redo')).toMatchObject({ characters: -5, pieces: 0, structs: 3 });
});

it('with nothing to undo or redo, nothing is restored', () => {
  const { manager } = written();
  const nothing = { characters: 0, pieces: 0, structs: 0 };
  expect([restoredBy(manager, 'undo'), restoredBy(manager, 'redo')]).toEqual([nothing, nothing]);
});

it('a step that changes nothing any more is skipped, as undo skips it [D3]', () => {
  const { doc, fragment, manager, paragraph } = written();
  paragraph('slettet');
  fragment.delete(0, 1);
  doc.transact(() => {
    paragraph('borte igjen');
    fragment.delete(0, 1);
  });
  expect(restoredBy(manager, 'undo')).toEqual({ characters: 7, pieces: 2, structs: 3 });
  manager.undo();
  expect(fragment.toString()).toContain('slettet');
});

it('only the deleted part of a text is restored, and a format counts as a piece [D3]', () => {
  const { fragment, manager, paragraph } = written();
  paragraph('begynnelse midte slutt');
  const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.delete(11, 6);
  expect(restoredBy(manager, 'undo')).toEqual({ characters: 6, pieces: 1, structs: 1 });
  text.format(0, 5, { bold: true });
  expect(restoredBy(manager, 'undo')).toEqual({ characters: 0, pieces: -2, structs: 0 });
});

const change = fc.record({
  kind: fc.constantFrom('write', 'erase', 'paragraph', 'remove', 'bold'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  count: fc.integer({ min: 1, max: 6 }),
});
type Change = typeof change extends fc.Arbitrary<infer Of> ? Of : never;
const turn = fc.oneof(
  { weight: 5, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
  { weight: 4, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

function changeText(text: Y.XmlText, { kind, at, count }: Change): void {
  const most = Math.min(count, text.length);
  if (kind === 'write') text.insert(Math.floor(at * text.length), 'a'.repeat(count));
  else if (kind === 'erase') text.delete(0, most);
  else text.format(0, most, { bold: at > 0.5 ? true : null });
}

it('whatever is written, deleted, undone and redone, never more letters come back than it counts [D3]', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 25 }), (turns) => {
      const { doc, fragment, manager, paragraph } = written();
      const letters = () => fragment.toString().replace(/<[^>]*>/g, '').length;
      const make = ({ kind, at, count }: Change) => {
        const place = Math.min(Math.floor(at * fragment.length), fragment.length - 1);
        const text = (fragment.get(place) as Y.XmlElement | undefined)?.get(0) as Y.XmlText | undefined;
        if (!text || kind === 'paragraph') paragraph('ny'.repeat(count));
        else if (kind === 'remove') fragment.delete(place, 1);
        else changeText(text, { kind, at, count });
      };
      for (const each of turns) {
        if (typeof each !== 'string') {
          doc.transact(() => each.forEach(make));
          continue;
        }
        const before = letters();
        const { characters } = restoredBy(manager, each);
        manager[each]();
        // A step that deleted its own text counts those letters too, which is on the safe side of a limit.
        expect(letters() - before).toBeLessThanOrEqual(characters);
      }
    }),
  );
});
