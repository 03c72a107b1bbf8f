// @vitest-environment jsdom
import { isRichText } from '@karakter/domain/text/rich-text-validation';
import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { fieldExtensions } from './field-extensions.ts';

const newField = () =>
  new Editor({
    element: document.createElement('div'),
    extensions: fieldExtensions(
      () => undefined,
      (image) => `/images/${image}`,
    ),
    content: '<p>H2O m3</p>',
  });

function press(editor: Editor, key: string): void {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

it('an author lowers and raises signs by keyboard, never both at once [D3]', () => {
  const editor = newField();
  editor.commands.setTextSelection({ from: 2, to: 3 });
  press(editor, ',');
  editor.commands.setTextSelection({ from: 6, to: 7 });
  press(editor, ',');
  press(editor, '.');
  expect(editor.getHTML()).toBe('<p>H<sub>2</sub>O m<sup>3</sup></p>');
  expect(isRichText(editor.getJSON())).toBe(true);
  press(editor, '.');
  expect(editor.getHTML()).toBe('<p>H<sub>2</sub>O m3</p>');
});

it('an author writes tables as a candidate does, with a line below [D3]', () => {
  const editor = newField();
  editor.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true });
  const types = editor.getJSON().content.map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['table', 'paragraph']);
  expect(isRichText(editor.getJSON())).toBe(true);
});
