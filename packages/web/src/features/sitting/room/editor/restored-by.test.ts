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
